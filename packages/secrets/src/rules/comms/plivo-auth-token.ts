import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 40, 23)

/** Plivo auth token. */
export const plivoAuthToken = defineRule({
  id: 'plivo-auth-token',
  provider: 'Plivo',
  title: 'Plivo auth token',
  risk: 'Sends messages and places calls at the owner’s cost.',
  pattern: assigned('plivo', '[0-9A-Za-z]{40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Plivo → Account → Auth credentials → regenerate the token.',
  documentation: 'https://www.plivo.com/docs/messaging/api/overview#authentication',
  examples: {
    positives: [...inAssignments('PLIVO_AUTH_TOKEN', TOKEN)],
    negatives: [
      `PLIVO_AUTH_TOKEN=${noise(BASE62, 39, 23)}`,
      `PLIVO_AUTH_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PLIVO_AUTH_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
