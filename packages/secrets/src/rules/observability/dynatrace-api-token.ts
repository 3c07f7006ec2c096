import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds `dt0c01.` and its kind, 24 and 64 letters and digits. */
export const dynatraceApiToken = defineRule({
  id: 'dynatrace-api-token',
  provider: 'Dynatrace',
  title: 'Dynatrace token',
  risk: 'It reads and changes the environment within its scopes.',
  pattern: 'dt0[a-z][0-9]{2}\\.[0-9A-Za-z]{24}\\.[0-9A-Za-z]{64}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'dynatrace-token',
  rotate: 'Dynatrace › Access Tokens: revoke it and generate another.',
  documentation:
    'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  examples: {
    positives: [
      ...inContexts(
        'DT_API_TOKEN',
        sample('dt0', 'c01.', noise(DIGITS + UPPER, 24, 260), '.', noise(DIGITS + UPPER, 64, 261)),
      ),
      sample(
        '{ "dtApiToken": "dt0',
        's01.',
        noise(DIGITS + UPPER, 24, 262),
        '.',
        noise(DIGITS + UPPER, 64, 263),
        '" }',
      ),
    ],
    negatives: [
      sample('DT_API_TOKEN=dt0', 'c01.', noise(DIGITS + UPPER, 24, 264), '.', noise(DIGITS + UPPER, 63, 265)),
      sample(
        'DT_API_TOKEN="dt0',
        'c01.xxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
      sample('DT_API_TOKEN=dt0', 'c01.', noise(DIGITS + UPPER, 24, 266), '.', noise(DIGITS + UPPER, 64, 267), '0aB1'),
    ],
  },
})
