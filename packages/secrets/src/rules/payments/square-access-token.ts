import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `EAAA` and sixty characters. */
export const squareAccessToken = defineRule({
  id: 'square-access-token',
  provider: 'Square',
  title: 'Square access token',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'EAAA[\\w-]{60}',
  notBefore: '[0-9A-Za-mo-z_+/-]',
  notAfter: '[\\w+/=-]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'square-token',
  rotate: 'Square developer dashboard › the application › Credentials: replace the token.',
  documentation: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  examples: {
    positives: [
      ...inAssignments('SQUARE_ACCESS_TOKEN', sample('EA', 'AA', noise(BASE64URL, 60, 566))),
      sample('EA', 'AA', noise(BASE64URL, 60, 567)),
      sample('docker run -e SQUARE_ACCESS_TOKEN=EA', 'AAE', noise(BASE64URL, 59, 568), ' app'),
    ],
    negatives: [
      sample('SQUARE_ACCESS_TOKEN=EA', 'AA', noise(BASE64URL, 59, 569)),
      sample('SQUARE_ACCESS_TOKEN="EA', 'AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SQUARE_ACCESS_TOKEN=EA', 'AA', noise(BASE64URL, 60, 570), '0aB1'),
    ],
  },
})
