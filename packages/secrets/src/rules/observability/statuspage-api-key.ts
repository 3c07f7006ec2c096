import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Statuspage keys by their name: a UUID or 64 hexadecimal digits. */
export const statuspageApiKey = defineRule({
  id: 'statuspage-api-key',
  provider: 'Statuspage',
  title: 'Statuspage API key',
  risk: 'It publishes false incidents to customers.',
  pattern: assigned(
    'status[_.-]?page',
    '(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-f]{64})',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Statuspage › API info: regenerate the key.',
  documentation: 'https://developer.statuspage.io/',
  examples: {
    positives: [
      ...inAssignments(
        'STATUSPAGE_API_KEY',
        sample(
          noise(HEX, 8, 836),
          '-',
          noise(HEX, 4, 837),
          '-',
          noise(HEX, 4, 838),
          '-',
          noise(HEX, 4, 839),
          '-',
          noise(HEX, 12, 840),
        ),
      ),
      sample('- name: STATUSPAGE_API_KEY\n  value: "', noise(HEX, 64, 841), '"\n'),
    ],
    negatives: [
      sample('STATUSPAGE_API_KEY=', noise(HEX, 8, 842), '-', noise(HEX, 4, 843)),
      'STATUSPAGE_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 844),
        '-',
        noise(HEX, 4, 845),
        '-',
        noise(HEX, 4, 846),
        '-',
        noise(HEX, 4, 847),
        '-',
        noise(HEX, 12, 848),
        '"',
      ),
    ],
  },
})
