import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `NRJS-` and 19 hexadecimal digits. */
export const newRelicBrowserApiToken = defineRule({
  id: 'new-relic-browser-api-token',
  provider: 'New Relic',
  title: 'New Relic browser key',
  risk: 'It only sends browser data and stands in public pages by design; abuse costs quota.',
  pattern: '(?i:NRJS)-[0-9A-Fa-f]{19}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 2.8,
  confidence: 'low',
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [...inContexts('NEW_RELIC_BROWSER_KEY', sample('NR', 'JS-', noise(HEX, 19, 624)))],
    negatives: [
      sample('NEW_RELIC_BROWSER_KEY=NR', 'JS-', noise(HEX, 18, 625)),
      sample('NEW_RELIC_BROWSER_KEY="NR', 'JS-xxxxxxxxxxxxxxxxxxx"'),
      sample('NEW_RELIC_BROWSER_KEY=NR', 'JS-', noise(HEX, 19, 626), '0aB1'),
    ],
  },
})
