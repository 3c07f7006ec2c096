import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds `SCW` and seventeen upper-case letters and digits. */
export const scalewayAccessKey = defineRule({
  id: 'scaleway-access-key',
  provider: 'Scaleway',
  title: 'Scaleway access key',
  risk: "It only names the key; the secret that usually stands beside it opens the organisation's resources.",
  pattern: '(?:SCW)[0-9A-Z]{17}',
  notBefore: '[0-9A-Za-mo-z_]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Scaleway console › IAM › API keys: delete it and generate another.',
  documentation: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  examples: {
    positives: [
      ...inAssignments('SCW_ACCESS_KEY', sample('SC', 'W', noise(DIGITS + UPPER, 17, 228))),
      sample('SC', 'W', noise(DIGITS + UPPER, 17, 229)),
    ],
    negatives: [
      sample('SCW_ACCESS_KEY=SC', 'W', noise(DIGITS + UPPER, 16, 230)),
      sample('SCW_ACCESS_KEY="SC', 'Wxxxxxxxxxxxxxxxxx"'),
      sample('SCW_ACCESS_KEY=SC', 'W', noise(DIGITS + UPPER, 17, 231), '0aB1'),
    ],
  },
})
