import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 32, 15)

/** Box client secret or developer token. */
export const boxClientSecret = defineRule({
  id: 'box-client-secret',
  provider: 'Box',
  title: 'Box client secret or developer token',
  risk: 'Passes for the app, or reads and writes files.',
  pattern: assigned(
    String.raw`box[_.-]?(?:[\w.-]{0,12})(?:secret|developer[_.-]?token|access[_.-]?token)`,
    '[0-9A-Za-z]{32}',
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Box Developer Console → the app → Configuration → Reset.',
  documentation: 'https://developer.box.com/guides/authentication/',
  examples: {
    positives: [...inAssignments('BOX_CLIENT_SECRET', TOKEN)],
    negatives: [
      `BOX_CLIENT_SECRET=${noise(BASE62, 31, 15)}`,
      `BOX_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `BOX_CLIENT_SECRET=${sample('x'.repeat(32))}`,
    ],
  },
})
