import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = noise('0123456789ABCDEF', 96, 83)

/** Elastic Email API key. */
export const elasticEmailApiKey = defineRule({
  id: 'elastic-email-api-key',
  provider: 'Elastic Email',
  title: 'Elastic Email API key',
  risk: 'Sends mail in the owner’s name and reads contacts.',
  pattern: assigned('elastic[_.-]?e?mail', '[0-9A-F]{96}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Elastic Email → Settings → API → delete the key.',
  documentation: 'https://elasticemail.com/developers/api-documentation/rest-api',
  examples: {
    positives: [...inAssignments('ELASTIC_EMAIL_API_KEY', TOKEN)],
    negatives: [
      `ELASTIC_EMAIL_API_KEY=${noise('0123456789ABCDEF', 95, 83)}`,
      `ELASTIC_EMAIL_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ELASTIC_EMAIL_API_KEY=${sample('x'.repeat(96))}`,
    ],
  },
})
