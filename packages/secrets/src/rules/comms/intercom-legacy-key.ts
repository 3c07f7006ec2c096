import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 60, 46)

/** Intercom key by its name. */
export const intercomLegacyKey = defineRule({
  id: 'intercom-legacy-key',
  aliases: ['intercom-api-key'],
  provider: 'Intercom',
  title: 'Intercom key by its name',
  risk: 'Reads and changes conversations and people.',
  pattern: assigned('intercom', '[0-9A-Za-z=_-]{60}'),
  notAfter: '[0-9A-Za-z=_-]',
  minEntropy: 3.6,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Intercom → Settings → Developer hub → the app → Authentication → Regenerate.',
  documentation: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  examples: {
    positives: [...inAssignments('INTERCOM_API_KEY', TOKEN)],
    negatives: [
      `INTERCOM_API_KEY=${noise(BASE62, 59, 46)}`,
      `INTERCOM_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `INTERCOM_API_KEY=${sample('x'.repeat(60))}`,
    ],
  },
})
