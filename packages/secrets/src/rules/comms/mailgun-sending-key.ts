import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(HEX, 32, 45), '-', noise(HEX, 8, 46), '-', noise(HEX, 8, 47))

/** Mailgun API, sending or signing key. */
export const mailgunSendingKey = defineRule({
  id: 'mailgun-sending-key',
  aliases: ['mailgun-signing-key'],
  provider: 'Mailgun',
  title: 'Mailgun API, sending or signing key',
  risk: 'Sends mail in the owner’s name, or forges webhooks.',
  pattern: assigned(
    'mailgun|mg[_.-]?(?:api|key|sending|signing)',
    '[0-9A-Fa-f]{32}-[0-9A-Fa-f]{8}-[0-9A-Fa-f]{8}|[0-9A-Fa-f]{32}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Mailgun → Account → API security, or Sending → Domain settings → Sending API keys → Delete.',
  documentation: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  examples: {
    positives: [...inAssignments('MAILGUN_API_KEY', TOKEN), `MAILGUN_SIGNING_KEY=${TOKEN.slice(0, 32)}`],
    negatives: [
      `MAILGUN_API_KEY=${sample(noise(HEX, 32, 45), '-', noise(HEX, 8, 46), '-', noise(HEX, 7, 47))}`,
      `checksum: ${TOKEN}`,
      `MAILGUN_API_KEY=${sample('0'.repeat(32), '-', '0'.repeat(8), '-', '0'.repeat(8))}`,
    ],
  },
})
