import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds Mollie keys by their name: `live_` or `test_` and thirty letters and digits. */
export const mollieApiKey = defineRule({
  id: 'mollie-api-key',
  provider: 'Mollie',
  title: 'Mollie API key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: assigned('mollie', '(?:live|test)_[0-9A-Za-z]{30,40}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Mollie dashboard › Developers › API keys: reset it.',
  documentation: 'https://docs.mollie.com/reference/authentication',
  examples: {
    positives: [
      ...inAssignments('MOLLIE_API_KEY', sample('li', 've_', noise(BASE62, 30, 101))),
      sample("client = Client(mollie_api_key='te", 'st_', noise(BASE62, 32, 102), "', timeout=3)"),
    ],
    negatives: [
      sample('MOLLIE_API_KEY=li', 've_', noise(BASE62, 12, 103)),
      sample('MOLLIE_API_KEY="li', 've_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('checksum = "li', 've_', noise(BASE62, 30, 104), '"'),
    ],
  },
})
