import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 59)

/** Sendbird API token. */
export const sendbirdAccessToken = defineRule({
  id: 'sendbird-access-token',
  provider: 'Sendbird',
  title: 'Sendbird API token',
  risk: 'Reads and sends every message of the application.',
  pattern: assigned('sendbird', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Sendbird → the application → Settings → API tokens → revoke.',
  documentation: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
  examples: {
    positives: [...inAssignments('SENDBIRD_API_TOKEN', TOKEN)],
    negatives: [
      `SENDBIRD_API_TOKEN=${noise(HEX, 39, 59)}`,
      `SENDBIRD_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SENDBIRD_API_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
