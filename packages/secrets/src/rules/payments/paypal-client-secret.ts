import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds PayPal secrets by their name: `E` and 79 characters. */
export const paypalClientSecret = defineRule({
  id: 'paypal-client-secret',
  provider: 'PayPal',
  title: 'PayPal client secret',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: assigned('paypal|pp[_-](?:client|secret)|client[_-]?secret', 'E[A-Z][\\w-]{78}'),
  notAfter: '[\\w-]',
  minEntropy: 4.3,
  confidence: 'high',
  rotate: 'PayPal developer dashboard › Apps & Credentials › the app: add a secret, deploy it, disable the old one.',
  documentation: 'https://developer.paypal.com/api/rest/authentication/',
  examples: {
    positives: [
      ...inAssignments('PAYPAL_CLIENT_SECRET', sample('EL', noise(BASE64URL, 78, 692))),
      sample('os.environ["client_secret"] = "EL', noise(BASE64URL, 78, 693), '"'),
    ],
    negatives: [
      sample('PAYPAL_CLIENT_SECRET=EL', noise(BASE64URL, 77, 694)),
      'PAYPAL_CLIENT_SECRET="ELxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('PAYPAL_CLIENT_SECRET=EL', noise(BASE64URL, 78, 695), '0aB1'),
      sample('checksum = "EL', noise(BASE64URL, 78, 696), '"'),
    ],
  },
})
