import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `sntrys_`, the base-64 of a JSON text, and a secret of 43 characters. */
export const sentryOrgToken = defineRule({
  id: 'sentry-org-token',
  provider: 'Sentry',
  title: 'Sentry organisation token',
  risk: 'It uploads releases and source maps for the organisation.',
  pattern: 'sntrys_eyJ[A-Za-z0-9+/]{57,400}={0,2}_[A-Za-z0-9+/]{43}',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'sentry-org-token',
  rotate: 'Sentry › Settings › Auth Tokens (organisation or user): revoke it and create another.',
  documentation: 'https://docs.sentry.io/account/auth-tokens/',
  examples: {
    positives: [
      ...inContexts(
        'SENTRY_AUTH_TOKEN',
        sample('sntr', 'ys_eyJpYXQiOjE3', noise(BASE64, 120, 714), '=_', noise(BASE64, 43, 715)),
      ),
      sample(
        'docker run -e SENTRY_AUTH_TOKEN=sntr',
        'ys_eyJpYXQiO',
        noise(BASE64, 100, 716),
        '_',
        noise(BASE64, 43, 717),
        ' app',
      ),
    ],
    negatives: [
      sample('SENTRY_AUTH_TOKEN=sntr', 'ys_eyJpYXQiOjE3', noise(BASE64, 120, 718), '=_', noise(BASE64, 42, 719)),
      sample(
        'SENTRY_AUTH_TOKEN="sntr',
        'ys_eyJpYXQiOjE3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
      sample(
        'SENTRY_AUTH_TOKEN=sntr',
        'ys_eyJpYXQiOjE3',
        noise(BASE64, 120, 720),
        '=_',
        noise(BASE64, 43, 721),
        '0aB1',
      ),
    ],
  },
})
