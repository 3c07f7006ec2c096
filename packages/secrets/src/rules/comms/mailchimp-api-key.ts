import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(HEX, 32, 81), '-us', '14')

/** Mailchimp API key. */
export const mailchimpApiKey = defineRule({
  id: 'mailchimp-api-key',
  provider: 'Mailchimp',
  title: 'Mailchimp API key',
  risk: 'Reads and exports audiences, and sends campaigns.',
  pattern: '[0-9A-Fa-f]{32}-us[0-9]{1,2}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Mailchimp → Profile → Extras → API keys → Revoke.',
  documentation: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
  examples: {
    positives: [
      ...inAssignments('MAILCHIMP_API_KEY', TOKEN),
      TOKEN,
      `https://us14.api.mailchimp.com/3.0/?apikey=${TOKEN}`,
    ],
    negatives: [sample(noise(HEX, 31, 81), '-us', '14'), `MAILCHIMP_API_KEY=${sample('0'.repeat(32), '-us', '14')}`],
  },
})
