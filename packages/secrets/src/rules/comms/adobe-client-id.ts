import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 19)

/** Adobe client id. */
export const adobeClientId = defineRule({
  id: 'adobe-client-id',
  provider: 'Adobe',
  title: 'Adobe client id',
  risk: 'Names the integration; half of a pair with its secret.',
  pattern: assigned('adobe', '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'low',
  rotate: 'developer.adobe.com/console → the project → Credentials.',
  documentation: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  examples: {
    positives: [...inAssignments('ADOBE_CLIENT_ID', TOKEN)],
    negatives: [
      `ADOBE_CLIENT_ID=${noise(HEX, 31, 19)}`,
      `ADOBE_CLIENT_ID=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ADOBE_CLIENT_ID=${sample('0'.repeat(32))}`,
    ],
  },
})
