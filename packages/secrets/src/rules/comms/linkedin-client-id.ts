import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 14, 2)

/** LinkedIn client id. */
export const linkedinClientId = defineRule({
  id: 'linkedin-client-id',
  provider: 'LinkedIn',
  title: 'LinkedIn client id',
  risk: 'Names the app; half of a pair with its secret.',
  pattern: assigned(String.raw`linked[_.-]?in[\w.-]{0,20}id`, '[0-9a-z]{14}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 2.8,
  allowlists: [WORDS],
  confidence: 'low',
  rotate: 'LinkedIn Developer Portal → the app → Auth.',
  documentation: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
  examples: {
    positives: [...inAssignments('LINKEDIN_CLIENT_ID', TOKEN)],
    negatives: [
      `LINKEDIN_CLIENT_ID=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 13, 2)}`,
      `LINKEDIN_CLIENT_ID=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LINKEDIN_CLIENT_ID=${sample('x'.repeat(14))}`,
    ],
  },
})
