import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 53)

/** Customer.io App API key or tracking key. */
export const customerioApiKey = defineRule({
  id: 'customerio-api-key',
  provider: 'Customer.io',
  title: 'Customer.io App API key or tracking key',
  risk: 'Sends messages and reads people’s profiles.',
  pattern: assigned('customer[_.-]?io', '[0-9A-Fa-f]{32}|[0-9A-Fa-f]{20}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Customer.io → Account settings → API credentials → delete the key.',
  documentation: 'https://docs.customer.io/api/',
  examples: {
    positives: [...inAssignments('CUSTOMERIO_API_KEY', TOKEN)],
    negatives: [
      `CUSTOMERIO_API_KEY=${noise(HEX, 31, 53)}`,
      `checksum: ${TOKEN}`,
      `CUSTOMERIO_API_KEY=${sample('0'.repeat(32))}`,
    ],
  },
})
