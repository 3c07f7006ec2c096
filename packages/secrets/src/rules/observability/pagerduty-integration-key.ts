import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds PagerDuty routing keys by their name: 32 hexadecimal digits. */
export const pagerdutyIntegrationKey = defineRule({
  id: 'pagerduty-integration-key',
  provider: 'PagerDuty',
  title: 'PagerDuty integration key',
  risk: 'It opens, acknowledges and closes incidents of the service.',
  pattern: assigned('pager[_.-]?duty|routing[_.-]?key|integration[_.-]?key', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'PagerDuty › the service › Integrations: delete the integration and add another.',
  documentation: 'https://support.pagerduty.com/main/docs/services-and-integrations',
  examples: {
    positives: [
      ...inAssignments('PAGERDUTY_ROUTING_KEY', sample(noise(HEX, 32, 716))),
      sample('{ "routingKey": "', noise(HEX, 32, 717), '" }'),
    ],
    negatives: [
      sample('PAGERDUTY_ROUTING_KEY=', noise(HEX, 31, 718)),
      'PAGERDUTY_ROUTING_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('PAGERDUTY_ROUTING_KEY=', noise(HEX, 32, 719), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 720), '"'),
    ],
  },
})
