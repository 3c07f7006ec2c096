import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('1-', noise(BASE62, 64, 81))

/** TrueNAS API key. */
export const truenasApiKey = defineRule({
  id: 'truenas-api-key',
  provider: 'TrueNAS',
  title: 'TrueNAS API key',
  risk: 'Manages the storage server with full rights.',
  pattern: assigned('(?:true|free)nas', '[0-9]{1,3}-[0-9A-Za-z]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.6,
  confidence: 'high',
  rotate: 'TrueNAS → the user menu → API keys → Delete.',
  documentation: 'https://www.truenas.com/docs/',
  examples: {
    positives: [...inAssignments('TRUENAS_API_KEY', TOKEN)],
    negatives: [
      `TRUENAS_API_KEY=${sample('1-', noise(BASE62, 63, 81))}`,
      `checksum: ${TOKEN}`,
      `TRUENAS_API_KEY=${sample('1-', 'x'.repeat(64))}`,
    ],
  },
})
