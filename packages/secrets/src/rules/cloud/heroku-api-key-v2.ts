import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, HEX, noise, sample } from '../sample.ts'

/** Finds prefixed Heroku keys: `HRKU-` and either 60 characters or a UUID. */
export const herokuApiKeyV2 = defineRule({
  id: 'heroku-api-key-v2',
  provider: 'Heroku',
  title: 'Heroku API key',
  risk: 'It deploys, scales and reads the configuration of every app of the account.',
  pattern: 'HRKU-(?:AA[\\w-]{58}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'heroku-key',
  rotate:
    'Heroku dashboard › Account settings › API Key: regenerate; or revoke the authorisation with the command line.',
  documentation: 'https://devcenter.heroku.com/articles/authentication',
  examples: {
    positives: [
      ...inContexts('HEROKU_API_KEY', sample('HR', 'KU-AA', noise(BASE64URL, 58, 628))),
      sample(
        '- name: HEROKU_API_KEY\n  value: "HR',
        'KU-',
        noise(HEX, 8, 629),
        '-',
        noise(HEX, 4, 630),
        '-',
        noise(HEX, 4, 631),
        '-',
        noise(HEX, 4, 632),
        '-',
        noise(HEX, 12, 633),
        '"\n',
      ),
    ],
    negatives: [
      'HRKU-your-key',
      sample('HRKU-AA', noise(BASE64URL, 20, 634)),
      sample('HEROKU_API_KEY=HR', 'KU-AA', noise(BASE64URL, 57, 635)),
      sample('HEROKU_API_KEY="HR', 'KU-AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
