import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 32, 82)

/** New York Times API key. */
export const nytimesAccessToken = defineRule({
  id: 'nytimes-access-token',
  provider: 'New York Times',
  title: 'New York Times API key',
  risk: 'Searches on the owner’s quota.',
  pattern: assigned('ny[_.-]?times|new[_. -]?york[_. -]?times|nyt[_.-]?api', '[0-9A-Za-z=_-]{32}'),
  notAfter: '[0-9A-Za-z=_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'developer.nytimes.com → Apps → the app → Delete key.',
  documentation: 'https://developer.nytimes.com/get-started',
  examples: {
    positives: [...inAssignments('NYTIMES_API_KEY', TOKEN)],
    negatives: [
      `NYTIMES_API_KEY=${noise(BASE64URL, 31, 82)}`,
      `NYTIMES_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `NYTIMES_API_KEY=${sample('x'.repeat(32))}`,
    ],
  },
})
