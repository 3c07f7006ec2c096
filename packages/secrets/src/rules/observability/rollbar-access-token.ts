import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Rollbar tokens by their name: 32 hexadecimal digits. */
export const rollbarAccessToken = defineRule({
  id: 'rollbar-access-token',
  provider: 'Rollbar',
  title: 'Rollbar access token',
  risk: "By its scope it posts, reads or changes the project's items.",
  pattern: assigned('rollbar', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Rollbar › the project › Settings › Project Access Tokens: revoke it and create another.',
  documentation: 'https://docs.rollbar.com/docs/access-tokens',
  examples: {
    positives: [...inAssignments('ROLLBAR_ACCESS_TOKEN', sample(noise(HEX, 32, 827)))],
    negatives: [
      sample('ROLLBAR_ACCESS_TOKEN=', noise(HEX, 31, 828)),
      'ROLLBAR_ACCESS_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ROLLBAR_ACCESS_TOKEN=', noise(HEX, 32, 829), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 830), '"'),
    ],
  },
})
