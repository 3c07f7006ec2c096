import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sntryu_` and 64 hexadecimal digits. */
export const sentryUserToken = defineRule({
  id: 'sentry-user-token',
  provider: 'Sentry',
  title: 'Sentry user token',
  risk: 'It acts as the user within its scopes: issues, members, projects.',
  pattern: 'sntryu_[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Sentry › Settings › Auth Tokens (organisation or user): revoke it and create another.',
  documentation: 'https://docs.sentry.io/account/auth-tokens/',
  examples: {
    positives: [...inContexts('SENTRY_AUTH_TOKEN', sample('sntr', 'yu_', noise(HEX, 64, 523)))],
    negatives: [
      sample('SENTRY_AUTH_TOKEN=sntr', 'yu_', noise(HEX, 63, 524)),
      sample('SENTRY_AUTH_TOKEN="sntr', 'yu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SENTRY_AUTH_TOKEN=sntr', 'yu_', noise(HEX, 64, 525), '0aB1'),
    ],
  },
})
