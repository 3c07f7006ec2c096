import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('b', '_', noise(BASE64URL, 44, 58))

/** Beamer API key. */
export const beamerApiToken = defineRule({
  id: 'beamer-api-token',
  provider: 'Beamer',
  title: 'Beamer API key',
  risk: 'Reads and publishes announcements.',
  pattern: assigned('beamer', 'b_[0-9A-Za-z=_-]{44}'),
  notAfter: '[0-9A-Za-z=_-]',
  minEntropy: 3.6,
  confidence: 'high',
  rotate: 'Beamer → Settings → API → Delete.',
  documentation: 'https://www.getbeamer.com/api',
  examples: {
    positives: [...inAssignments('BEAMER_API_KEY', TOKEN)],
    negatives: [
      `BEAMER_API_KEY=${sample('b', '_', noise(BASE64URL, 43, 58))}`,
      `BEAMER_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `BEAMER_API_KEY=${sample('b', '_', 'x'.repeat(44))}`,
    ],
  },
})
