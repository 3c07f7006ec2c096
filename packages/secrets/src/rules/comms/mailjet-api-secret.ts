import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 14)

/** Mailjet API key or secret. */
export const mailjetApiSecret = defineRule({
  id: 'mailjet-api-secret',
  provider: 'Mailjet',
  title: 'Mailjet API key or secret',
  risk: 'Sends mail in the owner’s name and reads contacts.',
  pattern: assigned('mailjet|mj_apikey', '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Mailjet → Account settings → API key management → regenerate the secret.',
  documentation: 'https://dev.mailjet.com/email/guides/',
  examples: {
    positives: [...inAssignments('MAILJET_API_SECRET', TOKEN)],
    negatives: [
      `MAILJET_API_SECRET=${noise(HEX, 31, 14)}`,
      `MAILJET_API_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `MAILJET_API_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
