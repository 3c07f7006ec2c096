import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sq0csp-` and 43 characters. */
export const squareOauthSecret = defineRule({
  id: 'square-oauth-secret',
  provider: 'Square',
  title: 'Square OAuth secret',
  risk: 'It lets anyone pose as the application towards merchants that authorised it.',
  pattern: 'sq0csp-[\\w-]{43}',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'square-token',
  rotate: 'Square developer dashboard › the application › OAuth: replace the secret.',
  documentation: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  examples: {
    positives: [...inContexts('SQUARE_APPLICATION_SECRET', sample('sq0', 'csp-', noise(BASE64URL, 43, 856)))],
    negatives: [
      sample('SQUARE_APPLICATION_SECRET=sq0', 'csp-', noise(BASE64URL, 42, 857)),
      sample('SQUARE_APPLICATION_SECRET="sq0', 'csp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SQUARE_APPLICATION_SECRET=sq0', 'csp-', noise(BASE64URL, 43, 858), '0aB1'),
    ],
  },
})
