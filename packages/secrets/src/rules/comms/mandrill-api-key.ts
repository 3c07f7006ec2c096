import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = sample('m', 'd-', noise(BASE64URL, 22, 73))

/** Mailchimp Transactional (Mandrill) API key. */
export const mandrillApiKey = defineRule({
  id: 'mandrill-api-key',
  provider: 'Mailchimp',
  title: 'Mailchimp Transactional (Mandrill) API key',
  risk: 'Sends mail in the owner’s name.',
  pattern: 'md-[0-9A-Za-z_-]{22}',
  notBefore: '[0-9A-Za-z_-]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.8,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Mandrill → Settings → SMTP & API info → delete the key.',
  documentation: 'https://mailchimp.com/developer/transactional/guides/quick-start/',
  examples: {
    positives: [...inAssignments('MANDRILL_API_KEY', TOKEN), TOKEN],
    negatives: [
      sample('m', 'd-', noise(BASE64URL, 21, 73)),
      `MANDRILL_API_KEY=${sample('m', 'd-', 'x'.repeat(22))}`,
      'md-autocomplete-suggest',
    ],
  },
})
