import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('KE', 'Y0', noise('0123456789ABCDEF', 31, 76), '_', noise(BASE62, 22, 77))

/** Telnyx API key. */
export const telnyxApiKey = defineRule({
  id: 'telnyx-api-key',
  provider: 'Telnyx',
  title: 'Telnyx API key',
  risk: 'Sends messages and places calls at the owner’s cost.',
  pattern: 'KEY[0-9A-F]{32}_[0-9A-Za-z]{22}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Telnyx Portal → Account settings → Keys & credentials → Delete.',
  documentation: 'https://developers.telnyx.com/docs/development/authentication',
  examples: {
    positives: [...inAssignments('TELNYX_API_KEY', TOKEN), TOKEN],
    negatives: [
      sample('KE', 'Y0', noise('0123456789ABCDEF', 31, 76), '_', noise(BASE62, 21, 77)),
      `TELNYX_API_KEY=${sample('KE', 'Y0', 'x'.repeat(31), '_', 'x'.repeat(22))}`,
    ],
  },
})
