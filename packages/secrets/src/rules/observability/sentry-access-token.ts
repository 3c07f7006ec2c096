import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Sentry tokens by their name: 64 hexadecimal digits. */
export const sentryAccessToken = defineRule({
  id: 'sentry-access-token',
  provider: 'Sentry',
  title: 'Sentry access token (old format)',
  risk: 'It acts as the user within its scopes: issues, members, projects.',
  pattern: assigned('sentry', '[0-9a-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Sentry › Settings › Auth Tokens (organisation or user): revoke it and create another.',
  documentation: 'https://docs.sentry.io/account/auth-tokens/',
  examples: {
    positives: [...inAssignments('SENTRY_AUTH_TOKEN', sample(noise(HEX, 64, 244)))],
    negatives: [
      sample('SENTRY_AUTH_TOKEN=', noise(HEX, 63, 245)),
      'SENTRY_AUTH_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('SENTRY_AUTH_TOKEN=', noise(HEX, 64, 246), '0aB1'),
      sample('checksum = "', noise(HEX, 64, 247), '"'),
    ],
  },
})
