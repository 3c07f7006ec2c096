import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('p', 'k_', noise(HEX, 34, 78))

/** Klaviyo private API key. */
export const klaviyoApiKey = defineRule({
  id: 'klaviyo-api-key',
  provider: 'Klaviyo',
  title: 'Klaviyo private API key',
  risk: 'Reads and exports profiles, and sends campaigns.',
  pattern: 'pk_[0-9A-Fa-f]{34}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Klaviyo → Settings → API keys → Delete.',
  documentation: 'https://developers.klaviyo.com/en/docs/authenticate_',
  examples: {
    positives: [...inAssignments('KLAVIYO_PRIVATE_KEY', TOKEN), TOKEN],
    negatives: [sample('p', 'k_', noise(HEX, 33, 78)), `KLAVIYO_PRIVATE_KEY=${sample('p', 'k_', 'x'.repeat(34))}`],
  },
})
