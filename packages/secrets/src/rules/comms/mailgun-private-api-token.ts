import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('ke', 'y-', noise(HEX, 32, 16))

/** Mailgun private API key. */
export const mailgunPrivateApiToken = defineRule({
  id: 'mailgun-private-api-token',
  provider: 'Mailgun',
  title: 'Mailgun private API key',
  risk: 'Sends mail in the owner’s name and reads logs and stored messages.',
  pattern: 'key-[0-9A-Fa-f]{32}',
  notBefore: '[0-9A-Za-z_-]',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'mailgun-key',
  rotate: 'Mailgun → Account → API security → Delete.',
  documentation: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  examples: {
    positives: [
      ...inAssignments('MAILGUN_API_KEY', TOKEN),
      TOKEN,
      `curl -s --user "api:${TOKEN}" https://api.mailgun.net`,
    ],
    negatives: [sample('ke', 'y-', noise(HEX, 31, 16)), `MAILGUN_API_KEY=${sample('ke', 'y-', 'x'.repeat(32))}`],
  },
})
