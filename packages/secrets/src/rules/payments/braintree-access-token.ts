import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, HEX, LOWER, noise, sample } from '../sample.ts'

/** Finds `access_token$`, the environment, a merchant's id and 32 hexadecimal digits. */
export const braintreeAccessToken = defineRule({
  id: 'braintree-access-token',
  provider: 'Braintree',
  title: 'PayPal Braintree access token',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'access_token\\$(?:production|sandbox)\\$[0-9a-z]{16}\\$[0-9a-f]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'PayPal (or Braintree) control panel › API keys: revoke the token and create another.',
  documentation: 'https://developer.paypal.com/braintree/docs',
  examples: {
    positives: [
      ...inContexts(
        'BRAINTREE_ACCESS_TOKEN',
        sample('access_', 'token$production$', noise(DIGITS + LOWER, 16, 581), '$', noise(HEX, 32, 582)),
      ),
    ],
    negatives: [
      'access_token$production$merchant',
      sample(
        'BRAINTREE_ACCESS_TOKEN=access_',
        'token$production$',
        noise(DIGITS + LOWER, 16, 583),
        '$',
        noise(HEX, 31, 584),
      ),
      sample('BRAINTREE_ACCESS_TOKEN="access_', 'token$production$xxxxxxxxxxxxxxxx$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample(
        'BRAINTREE_ACCESS_TOKEN=access_',
        'token$production$',
        noise(DIGITS + LOWER, 16, 585),
        '$',
        noise(HEX, 32, 586),
        '0aB1',
      ),
    ],
  },
})
