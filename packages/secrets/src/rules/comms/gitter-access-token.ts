import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 49)

/** Gitter access token. */
export const gitterAccessToken = defineRule({
  id: 'gitter-access-token',
  provider: 'Gitter',
  title: 'Gitter access token',
  risk: 'Reads and posts as its owner.',
  pattern: assigned('gitter', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'developer.gitter.im → Apps → the token; today Matrix → Sessions → Sign out.',
  documentation: 'https://developer.gitter.im/docs/authentication',
  examples: {
    positives: [...inAssignments('GITTER_TOKEN', TOKEN)],
    negatives: [
      `GITTER_TOKEN=${noise(HEX, 39, 49)}`,
      `GITTER_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GITTER_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
