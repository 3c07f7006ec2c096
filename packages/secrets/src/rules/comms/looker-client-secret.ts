import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 24, 71)

/** Looker API client secret. */
export const lookerClientSecret = defineRule({
  id: 'looker-client-secret',
  provider: 'Google',
  title: 'Looker API client secret',
  risk: 'Reads and changes content, and runs queries as its owner.',
  pattern: assigned(String.raw`looker(?:sdk)?[\w.-]{0,20}secret`, '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Looker → Admin → Users → the user → API keys → Delete.',
  documentation: 'https://cloud.google.com/looker/docs/api-auth',
  examples: {
    positives: [...inAssignments('LOOKER_CLIENT_SECRET', TOKEN)],
    negatives: [
      `LOOKER_CLIENT_SECRET=${noise(BASE62, 23, 71)}`,
      `LOOKER_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LOOKER_CLIENT_SECRET=${sample('x'.repeat(24))}`,
    ],
  },
})
