import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Braintree private keys by their name: 32 hexadecimal digits. */
export const braintreePrivateKey = defineRule({
  id: 'braintree-private-key',
  provider: 'Braintree',
  title: 'Braintree private key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: assigned('braintree|bt[_-]private', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Braintree control panel › API: revoke the key and generate another.',
  documentation: 'https://developer.paypal.com/braintree/docs',
  examples: {
    positives: [...inAssignments('BRAINTREE_PRIVATE_KEY', sample(noise(HEX, 32, 694)))],
    negatives: [
      sample('BRAINTREE_PRIVATE_KEY=', noise(HEX, 31, 695)),
      'BRAINTREE_PRIVATE_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('BRAINTREE_PRIVATE_KEY=', noise(HEX, 32, 696), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 697), '"'),
    ],
  },
})
