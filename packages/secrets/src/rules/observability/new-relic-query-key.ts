import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `NRIQ-` and 32 characters. */
export const newRelicQueryKey = defineRule({
  id: 'new-relic-query-key',
  provider: 'New Relic',
  title: 'New Relic insights query key',
  risk: "It reads logs, metrics or traces, which hold internal names and often users' data.",
  pattern: '(?i:NRIQ)-[0-9A-Za-z_-]{32}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [...inContexts('NEW_RELIC_QUERY_KEY', sample('NR', 'IQ-', noise(BASE64URL, 32, 853)))],
    negatives: [
      sample('NEW_RELIC_QUERY_KEY=NR', 'IQ-', noise(BASE64URL, 31, 854)),
      sample('NEW_RELIC_QUERY_KEY="NR', 'IQ-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NEW_RELIC_QUERY_KEY=NR', 'IQ-', noise(BASE64URL, 32, 855), '0aB1'),
    ],
  },
})
