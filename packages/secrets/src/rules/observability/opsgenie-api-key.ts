import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Opsgenie keys by their name: a UUID. */
export const opsgenieApiKey = defineRule({
  id: 'opsgenie-api-key',
  provider: 'Opsgenie',
  title: 'Opsgenie API key',
  risk: 'It reads and changes alerts and schedules.',
  pattern: assigned(
    'ops[_.-]?genie|geniekey',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Opsgenie › Settings › API key management (or the integration): regenerate it.',
  documentation: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
  examples: {
    positives: [
      ...inAssignments(
        'OPSGENIE_API_KEY',
        sample(
          noise(HEX, 8, 533),
          '-',
          noise(HEX, 4, 534),
          '-',
          noise(HEX, 4, 535),
          '-',
          noise(HEX, 4, 536),
          '-',
          noise(HEX, 12, 537),
        ),
      ),
      sample(
        'curl -H "Authorization: GenieKey ',
        noise(HEX, 8, 538),
        '-',
        noise(HEX, 4, 539),
        '-',
        noise(HEX, 4, 540),
        '-',
        noise(HEX, 4, 541),
        '-',
        noise(HEX, 12, 542),
        '" https://api.opsgenie.com/v2/alerts',
      ),
      sample(
        'ops_genie_key: ',
        noise(HEX, 8, 543),
        '-',
        noise(HEX, 4, 544),
        '-',
        noise(HEX, 4, 545),
        '-',
        noise(HEX, 4, 546),
        '-',
        noise(HEX, 12, 547),
        '\nregion: eu\n',
      ),
    ],
    negatives: [
      sample('OPSGENIE_API_KEY=', noise(HEX, 8, 548), '-', noise(HEX, 4, 549)),
      'OPSGENIE_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 550),
        '-',
        noise(HEX, 4, 551),
        '-',
        noise(HEX, 4, 552),
        '-',
        noise(HEX, 4, 553),
        '-',
        noise(HEX, 12, 554),
        '"',
      ),
    ],
  },
})
