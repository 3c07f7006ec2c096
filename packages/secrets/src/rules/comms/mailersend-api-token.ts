import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('ml', 'sn.', noise(HEX, 64, 53))

/** MailerSend API token. */
export const mailersendApiToken = defineRule({
  id: 'mailersend-api-token',
  provider: 'MailerSend',
  title: 'MailerSend API token',
  risk: 'Sends mail in the owner’s name.',
  pattern: String.raw`mlsn\.[0-9A-Fa-f]{64}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'MailerSend → Integrations → API tokens → Delete.',
  documentation: 'https://developers.mailersend.com/',
  examples: {
    positives: [...inContexts('MAILERSEND_API_KEY', TOKEN)],
    negatives: [sample('ml', 'sn.', noise(HEX, 63, 53)), `MAILERSEND_API_KEY=${sample('ml', 'sn.', 'x'.repeat(64))}`],
  },
})
