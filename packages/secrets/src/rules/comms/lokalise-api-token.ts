import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 23)

/** Lokalise API token. */
export const lokaliseApiToken = defineRule({
  id: 'lokalise-api-token',
  provider: 'Lokalise',
  title: 'Lokalise API token',
  risk: 'Reads and changes the translations of its owner’s projects.',
  pattern: assigned('lokalise', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Lokalise → Profile settings → API tokens → Delete.',
  documentation: 'https://docs.lokalise.com/en/articles/1929556-api-tokens',
  examples: {
    positives: [...inAssignments('LOKALISE_TOKEN', TOKEN)],
    negatives: [
      `LOKALISE_TOKEN=${noise(HEX, 39, 23)}`,
      `LOKALISE_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LOKALISE_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
