import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('S', 'T_', noise(BASE62, 75, 90))

/** Snipcart secret API key. */
export const snipcartApiKey = defineRule({
  id: 'snipcart-api-key',
  provider: 'Snipcart',
  title: 'Snipcart secret API key',
  risk: 'Reads and changes orders and customers.',
  pattern: assigned('snipcart', '(?:ST_|S_)[0-9A-Za-z_=-]{50,100}'),
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3.6,
  confidence: 'high',
  rotate: 'Snipcart → Account → API keys → Revoke.',
  documentation: 'https://docs.snipcart.com/v3/api-reference/authentication',
  examples: {
    positives: [...inAssignments('SNIPCART_SECRET_KEY', TOKEN)],
    negatives: [
      `SNIPCART_SECRET_KEY=${sample('S', 'T_', noise(BASE62, 48, 90))}`,
      `checksum: ${TOKEN}`,
      `SNIPCART_SECRET_KEY=${sample('S', 'T_', 'x'.repeat(75))}`,
    ],
  },
})
