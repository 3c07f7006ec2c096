import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `NRII-` and 32 characters. */
export const newRelicInsertKey = defineRule({
  id: 'new-relic-insert-key',
  provider: 'New Relic',
  title: 'New Relic insights insert key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: '(?i:NRII)-[0-9A-Za-z_-]{32}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [...inContexts('NEW_RELIC_INSERT_KEY', sample('NR', 'II-', noise(BASE64URL, 32, 562)))],
    negatives: [
      sample('NEW_RELIC_INSERT_KEY=NR', 'II-', noise(BASE64URL, 31, 563)),
      sample('NEW_RELIC_INSERT_KEY="NR', 'II-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NEW_RELIC_INSERT_KEY=NR', 'II-', noise(BASE64URL, 32, 564), '0aB1'),
    ],
  },
})
