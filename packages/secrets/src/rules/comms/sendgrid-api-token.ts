import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('S', 'G.', noise(BASE64URL, 22, 19), '.', noise(BASE64URL, 43, 20))

/** SendGrid API key. */
export const sendgridApiToken = defineRule({
  id: 'sendgrid-api-token',
  provider: 'SendGrid',
  title: 'SendGrid API key',
  risk: 'Sends mail in the owner’s name and reads contacts.',
  pattern: String.raw`SG\.[0-9A-Za-z_-]{20,24}\.[0-9A-Za-z_-]{39,50}`,
  notBefore: '[0-9A-Z_]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'SendGrid → Settings → API keys → Delete.',
  documentation: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  examples: {
    positives: [...inContexts('SENDGRID_API_KEY', TOKEN)],
    negatives: [
      sample('S', 'G.', noise(BASE64URL, 22, 19), '.', noise(BASE64URL, 37, 20)),
      `SENDGRID_API_KEY=${sample('S', 'G.', 'x'.repeat(22), '.', 'x'.repeat(43))}`,
    ],
  },
})
