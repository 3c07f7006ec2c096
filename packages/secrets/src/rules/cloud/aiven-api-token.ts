import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Aiven tokens by their name: a base-64 run of more than 200 characters. */
export const aivenApiToken = defineRule({
  id: 'aiven-api-token',
  provider: 'Aiven',
  title: 'Aiven API token',
  risk: "It manages every service of the user's projects.",
  pattern: assigned('aiven', '[A-Za-z0-9+/]{200,400}={0,2}'),
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Aiven console › User information › Tokens: revoke it and generate another.',
  documentation: 'https://aiven.io/docs/platform/concepts/authentication-tokens',
  examples: {
    positives: [...inAssignments('AIVEN_API_TOKEN', sample(noise(BASE64, 372, 678)))],
    negatives: [
      'AIVEN_API_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('checksum = "', noise(BASE64, 372, 679), '"'),
    ],
  },
})
