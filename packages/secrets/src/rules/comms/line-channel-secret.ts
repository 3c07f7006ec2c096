import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 22)

/** LINE channel secret or Notify token. */
export const lineChannelSecret = defineRule({
  id: 'line-channel-secret',
  provider: 'LINE',
  title: 'LINE channel secret or Notify token',
  risk: 'Forges webhooks of the channel, or sends notifications.',
  pattern: assigned(
    String.raw`line[_.-]?(?:channel|client|bot|login|messaging|notify|api|oauth|app)[\w.-]{0,12}(?:secret|token)`,
    '[0-9A-Fa-f]{32}|[0-9A-Za-z]{43}',
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'LINE Developers Console → the channel → Basic settings → Channel secret → Issue.',
  documentation: 'https://developers.line.biz/en/docs/messaging-api/',
  examples: {
    positives: [...inAssignments('LINE_CHANNEL_SECRET', TOKEN)],
    negatives: [
      `LINE_CHANNEL_SECRET=${noise(HEX, 31, 22)}`,
      `checksum: ${TOKEN}`,
      `LINE_CHANNEL_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
