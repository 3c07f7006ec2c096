import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `fo1_` and 43 characters. */
export const flyioAccessToken = defineRule({
  id: 'flyio-access-token',
  provider: 'Fly.io',
  title: 'Fly.io access token',
  risk: "It deploys and destroys the organisation's apps and reads their machines.",
  pattern: 'fo1_[\\w-]{43}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'fly-token',
  rotate: 'Fly.io dashboard › Tokens (or `fly tokens revoke`): revoke it and create another.',
  documentation: 'https://fly.io/docs/security/tokens/',
  examples: {
    positives: [
      ...inAssignments('FLY_API_TOKEN', sample('fo', '1_', noise(BASE64URL, 43, 696))),
      sample('fo', '1_', noise(BASE64URL, 43, 697)),
    ],
    negatives: [
      sample('FLY_API_TOKEN=fo', '1_', noise(BASE64URL, 42, 698)),
      sample('FLY_API_TOKEN="fo', '1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('FLY_API_TOKEN=fo', '1_', noise(BASE64URL, 43, 699), '0aB1'),
    ],
  },
})
