import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds Adyen webhook keys by their name: 64 hexadecimal digits. */
export const adyenHmacKey = defineRule({
  id: 'adyen-hmac-key',
  provider: 'Adyen',
  title: 'Adyen HMAC key',
  risk: 'It forges notifications that the receiving service trusts.',
  pattern: assigned('adyen|hmac[_.-]?key', '[0-9A-F]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Adyen customer area › Developers › Webhooks › the webhook: generate a new HMAC key.',
  documentation: 'https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures',
  examples: {
    positives: [
      ...inAssignments('ADYEN_HMAC_KEY', sample(noise('0123456789ABCDEF', 64, 811))),
      sample("client = Client(hmackey='", noise('0123456789ABCDEF', 64, 812), "', timeout=3)"),
    ],
    negatives: [
      sample('ADYEN_HMAC_KEY=', noise('0123456789ABCDEF', 63, 813)),
      'ADYEN_HMAC_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ADYEN_HMAC_KEY=', noise('0123456789ABCDEF', 64, 814), '0aB1'),
      sample('checksum = "', noise('0123456789ABCDEF', 64, 815), '"'),
    ],
  },
})
