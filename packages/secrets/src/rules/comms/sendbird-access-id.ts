import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 75),
  '-',
  noise(HEX, 4, 76),
  '-4',
  noise(HEX, 3, 77),
  '-a',
  noise(HEX, 3, 78),
  '-',
  noise(HEX, 12, 79),
)

/** Sendbird application id. */
export const sendbirdAccessId = defineRule({
  id: 'sendbird-access-id',
  provider: 'Sendbird',
  title: 'Sendbird application id',
  risk: 'Names the application; half of a pair with the API token.',
  pattern: assigned('sendbird', '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'low',
  rotate: 'Sendbird → the application → Settings → API tokens.',
  documentation: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
  examples: {
    positives: [...inAssignments('SENDBIRD_APP_ID', TOKEN)],
    negatives: [
      `SENDBIRD_APP_ID=${sample(noise(HEX, 8, 75), '-', noise(HEX, 4, 76), '-4', noise(HEX, 3, 77), '-a', noise(HEX, 3, 78), '-', noise(HEX, 11, 79))}`,
      `SENDBIRD_APP_ID=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SENDBIRD_APP_ID=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
