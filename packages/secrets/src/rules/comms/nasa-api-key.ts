import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 40, 86)

/** NASA API key. */
export const nasaApiKey = defineRule({
  id: 'nasa-api-key',
  provider: 'NASA',
  title: 'NASA API key',
  risk: 'Calls the services on the owner’s quota.',
  pattern: assigned('nasa', '[0-9A-Za-z]{40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.6,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'api.nasa.gov → sign up for another key.',
  documentation: 'https://api.nasa.gov/',
  examples: {
    positives: [...inAssignments('NASA_API_KEY', TOKEN)],
    negatives: [
      `NASA_API_KEY=${noise(BASE62, 39, 86)}`,
      `NASA_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `NASA_API_KEY=${sample('x'.repeat(40))}`,
    ],
  },
})
