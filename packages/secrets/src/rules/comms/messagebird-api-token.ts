import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 25, 62)

/** MessageBird (Bird) access key. */
export const messagebirdApiToken = defineRule({
  id: 'messagebird-api-token',
  provider: 'Bird',
  title: 'MessageBird (Bird) access key',
  risk: 'Sends messages and places calls at the owner’s cost.',
  pattern: assigned('message[_.-]?bird', '[0-9A-Za-z]{25}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Bird → Settings → Developers → Access keys → Delete.',
  documentation: 'https://developers.messagebird.com/api/',
  examples: {
    positives: [...inAssignments('MESSAGEBIRD_ACCESS_KEY', TOKEN)],
    negatives: [
      `MESSAGEBIRD_ACCESS_KEY=${noise(BASE62, 24, 62)}`,
      `MESSAGEBIRD_ACCESS_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `MESSAGEBIRD_ACCESS_KEY=${sample('x'.repeat(25))}`,
    ],
  },
})
