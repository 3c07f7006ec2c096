import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 47),
  '-',
  noise(HEX, 4, 48),
  '-4',
  noise(HEX, 3, 49),
  '-a',
  noise(HEX, 3, 50),
  '-',
  noise(HEX, 12, 51),
)

/** MessageBird (Bird) client id. */
export const messagebirdClientId = defineRule({
  id: 'messagebird-client-id',
  provider: 'Bird',
  title: 'MessageBird (Bird) client id',
  risk: 'Names the application; half of a pair with the access key.',
  pattern: assigned('message[_.-]?bird', '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'low',
  rotate: 'Bird → Settings → Developers → Access keys.',
  documentation: 'https://developers.messagebird.com/api/',
  examples: {
    positives: [...inAssignments('MESSAGEBIRD_CLIENT_ID', TOKEN)],
    negatives: [
      `MESSAGEBIRD_CLIENT_ID=${sample(noise(HEX, 8, 47), '-', noise(HEX, 4, 48), '-4', noise(HEX, 3, 49), '-a', noise(HEX, 3, 50), '-', noise(HEX, 11, 51))}`,
      `MESSAGEBIRD_CLIENT_ID=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `MESSAGEBIRD_CLIENT_ID=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
