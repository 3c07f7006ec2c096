import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'k_', noise(HEX, 32, 60))

/** Clearbit secret key. */
export const clearbitApiKey = defineRule({
  id: 'clearbit-api-key',
  provider: 'Clearbit',
  title: 'Clearbit secret key',
  risk: 'Looks up people and companies at the owner’s cost.',
  pattern: assigned('clearbit', 'sk_[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Clearbit → Settings → API keys → regenerate.',
  documentation: 'https://clearbit.com/docs',
  examples: {
    positives: [...inAssignments('CLEARBIT_API_KEY', TOKEN)],
    negatives: [
      `CLEARBIT_API_KEY=${sample('s', 'k_', noise(HEX, 31, 60))}`,
      `CLEARBIT_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `CLEARBIT_API_KEY=${sample('s', 'k_', '0'.repeat(32))}`,
    ],
  },
})
