import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds `NRAK-` and 27 upper-case letters and digits. */
export const newRelicUserApiKey = defineRule({
  id: 'new-relic-user-api-key',
  provider: 'New Relic',
  title: 'New Relic user key',
  risk: 'It reads and changes the account as the user: dashboards, alerts, data.',
  pattern: '(?i:NRAK)-[0-9A-Za-z]{27}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [...inContexts('NEW_RELIC_API_KEY', sample('NR', 'AK-', noise(DIGITS + UPPER, 27, 853)))],
    negatives: [
      sample('NEW_RELIC_API_KEY=NR', 'AK-', noise(DIGITS + UPPER, 26, 854)),
      sample('NEW_RELIC_API_KEY="NR', 'AK-xxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NEW_RELIC_API_KEY=NR', 'AK-', noise(DIGITS + UPPER, 27, 855), '0aB1'),
    ],
  },
})
