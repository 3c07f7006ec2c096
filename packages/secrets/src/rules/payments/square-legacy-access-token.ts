import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sq0atp-` and 22 characters. */
export const squareLegacyAccessToken = defineRule({
  id: 'square-legacy-access-token',
  provider: 'Square',
  title: 'Square access token (old format)',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'sq0atp-[\\w-]{22}',
  notAfter: '[\\w-]',
  minEntropy: 3.2,
  confidence: 'high',
  validator: 'square-token',
  rotate: 'Square developer dashboard › the application › Credentials: replace the token.',
  documentation: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  examples: {
    positives: [...inContexts('SQUARE_ACCESS_TOKEN', sample('sq0', 'atp-', noise(BASE64URL, 22, 396)))],
    negatives: [
      sample('SQUARE_ACCESS_TOKEN=sq0', 'atp-', noise(BASE64URL, 21, 397)),
      sample('SQUARE_ACCESS_TOKEN="sq0', 'atp-xxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SQUARE_ACCESS_TOKEN=sq0', 'atp-', noise(BASE64URL, 22, 398), '0aB1'),
    ],
  },
})
