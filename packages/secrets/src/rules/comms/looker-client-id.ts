import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 20, 75)

/** Looker API client id. */
export const lookerClientId = defineRule({
  id: 'looker-client-id',
  provider: 'Google',
  title: 'Looker API client id',
  risk: 'Names the API key; half of a pair with its secret.',
  pattern: assigned(String.raw`looker(?:sdk)?[\w.-]{0,20}id`, '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'low',
  rotate: 'Looker → Admin → Users → the user → API keys.',
  documentation: 'https://cloud.google.com/looker/docs/api-auth',
  examples: {
    positives: [...inAssignments('LOOKER_CLIENT_ID', TOKEN)],
    negatives: [
      `LOOKER_CLIENT_ID=${noise(BASE62, 19, 75)}`,
      `LOOKER_CLIENT_ID=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LOOKER_CLIENT_ID=${sample('x'.repeat(20))}`,
    ],
  },
})
