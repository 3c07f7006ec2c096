import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 16, 77)

/** LinkedIn client secret of the older format. */
export const linkedinLegacySecret = defineRule({
  id: 'linkedin-legacy-secret',
  aliases: ['linkedin-client-secret'],
  provider: 'LinkedIn',
  title: 'LinkedIn client secret of the older format',
  risk: 'Passes for the app and exchanges login codes.',
  pattern: assigned(String.raw`linked[_.-]?in[\w.-]{0,20}(?:secret|key)`, '[0-9A-Za-z]{16}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'LinkedIn Developer Portal → the app → Auth → generate a new primary client secret.',
  documentation: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
  examples: {
    positives: [...inAssignments('LINKEDIN_CLIENT_SECRET', TOKEN)],
    negatives: [
      `LINKEDIN_CLIENT_SECRET=${noise(BASE62, 15, 77)}`,
      `LINKEDIN_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LINKEDIN_CLIENT_SECRET=${sample('x'.repeat(16))}`,
    ],
  },
})
