import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 22, 32)

/** Mandrill API key by its name. */
export const mandrillLegacyKey = defineRule({
  id: 'mandrill-legacy-key',
  provider: 'Mailchimp',
  title: 'Mandrill API key by its name',
  risk: 'Sends mail in the owner’s name.',
  pattern: assigned('mandrill', '[0-9A-Za-z_-]{22}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Mandrill → Settings → SMTP & API info → delete the key.',
  documentation: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
  examples: {
    positives: [...inAssignments('MANDRILL_API_KEY', TOKEN)],
    negatives: [
      `MANDRILL_API_KEY=${noise(BASE64URL, 21, 32)}`,
      `MANDRILL_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `MANDRILL_API_KEY=${sample('x'.repeat(22))}`,
    ],
  },
})
