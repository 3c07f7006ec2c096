import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('M', 'A', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 18, 39))

/** Plivo auth id. */
export const plivoAuthId = defineRule({
  id: 'plivo-auth-id',
  provider: 'Plivo',
  title: 'Plivo auth id',
  risk: 'Names the account; half of a pair with the auth token.',
  pattern: assigned('plivo', '(?:MA|SA)[A-Z0-9]{18}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Plivo → Account → Auth credentials → regenerate the token.',
  documentation: 'https://www.plivo.com/docs/messaging/api/overview#authentication',
  examples: {
    positives: [...inAssignments('PLIVO_AUTH_ID', TOKEN)],
    negatives: [
      `PLIVO_AUTH_ID=${sample('M', 'A', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 17, 39))}`,
      `checksum: ${TOKEN}`,
      `PLIVO_AUTH_ID=${sample('M', 'A', 'X'.repeat(18))}`,
    ],
  },
})
