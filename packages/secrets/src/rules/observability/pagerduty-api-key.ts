import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds PagerDuty keys by their name: twenty characters. */
export const pagerdutyApiKey = defineRule({
  id: 'pagerduty-api-key',
  provider: 'PagerDuty',
  title: 'PagerDuty API key',
  risk: 'It reads and changes schedules, services and incidents.',
  pattern: assigned('pager[_.-]?duty|pd[_-](?:api|token)', '(?:u\\+|y_NbAkKc|[\\w+-])[\\w+-]{18,19}'),
  notAfter: '[\\w+-]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: "PagerDuty › Integrations › API Access Keys (or the user's settings): delete it and create another.",
  documentation: 'https://support.pagerduty.com/main/docs/api-access-keys',
  examples: {
    positives: [
      ...inAssignments('PAGERDUTY_API_KEY', sample('u+', noise(BASE62, 18, 46))),
      sample('- name: PD_API_TOKEN\n  value: "', noise(BASE62, 20, 47), '"\n'),
      sample("client = Client(pd_api_token='u+", noise(BASE62, 18, 48), "', timeout=3)"),
    ],
    negatives: [
      sample('PAGERDUTY_SERVICE=', noise(BASE62, 8, 49)),
      sample('PAGERDUTY_API_KEY=', noise(BASE62, 40, 50)),
      'PAGERDUTY_API_KEY="u+xxxxxxxxxxxxxxxxxx"',
      sample('checksum = "u+', noise(BASE62, 18, 51), '"'),
    ],
  },
})
