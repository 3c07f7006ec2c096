import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `tk-us-` and 48 characters. */
export const scalingoApiToken = defineRule({
  id: 'scalingo-api-token',
  provider: 'Scalingo',
  title: 'Scalingo API token',
  risk: "It deploys and reads the environment of the user's apps.",
  pattern: 'tk-us-[\\w-]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Scalingo dashboard › Account › API tokens: revoke it and create another.',
  documentation: 'https://doc.scalingo.com/platform/cli/tokens',
  examples: {
    positives: [
      ...inAssignments('SCALINGO_API_TOKEN', sample('tk', '-us-', noise(BASE64URL, 48, 877))),
      sample('tk', '-us-', noise(BASE64URL, 48, 878)),
    ],
    negatives: [
      sample('SCALINGO_API_TOKEN=tk', '-us-', noise(BASE64URL, 47, 879)),
      sample('SCALINGO_API_TOKEN="tk', '-us-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SCALINGO_API_TOKEN=tk', '-us-', noise(BASE64URL, 48, 880), '0aB1'),
    ],
  },
})
