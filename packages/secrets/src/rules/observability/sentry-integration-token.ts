import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sntrya_` or `sntryi_` and 64 hexadecimal digits. */
export const sentryIntegrationToken = defineRule({
  id: 'sentry-integration-token',
  provider: 'Sentry',
  title: 'Sentry integration or app token',
  risk: 'It acts for the integration within its scopes.',
  pattern: 'sntry[air]_[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Sentry › Settings › Auth Tokens (organisation or user): revoke it and create another.',
  documentation: 'https://docs.sentry.io/account/auth-tokens/',
  examples: {
    positives: [...inContexts('SENTRY_AUTH_TOKEN', sample('sntr', 'yi_', noise(HEX, 64, 854)))],
    negatives: [
      sample('SENTRY_AUTH_TOKEN=sntr', 'yi_', noise(HEX, 63, 855)),
      sample('SENTRY_AUTH_TOKEN="sntr', 'yi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SENTRY_AUTH_TOKEN=sntr', 'yi_', noise(HEX, 64, 856), '0aB1'),
    ],
  },
})
