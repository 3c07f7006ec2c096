import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 32, 34)

/** GIPHY API key. */
export const giphyApiKey = defineRule({
  id: 'giphy-api-key',
  provider: 'GIPHY',
  title: 'GIPHY API key',
  risk: 'Searches on the owner’s quota.',
  pattern: assigned('giphy', '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'developers.giphy.com → Dashboard → the app → delete it and make a new one.',
  documentation: 'https://developers.giphy.com/docs/api/',
  examples: {
    positives: [...inAssignments('GIPHY_API_KEY', TOKEN)],
    negatives: [
      `GIPHY_API_KEY=${noise(BASE62, 31, 34)}`,
      `GIPHY_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GIPHY_API_KEY=${sample('x'.repeat(32))}`,
    ],
  },
})
