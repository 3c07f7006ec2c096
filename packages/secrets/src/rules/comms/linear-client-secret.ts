import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 54)

/** Linear client secret. */
export const linearClientSecret = defineRule({
  id: 'linear-client-secret',
  provider: 'Linear',
  title: 'Linear client secret',
  risk: 'Passes for the app and exchanges login codes.',
  pattern: assigned(String.raw`linear[\w.-]{0,20}(?:secret|key|token)`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Linear → Settings → API → OAuth applications → the app → Rotate secret.',
  documentation: 'https://linear.app/developers/oauth-2-0-authentication',
  examples: {
    positives: [...inAssignments('LINEAR_CLIENT_SECRET', TOKEN)],
    negatives: [
      `LINEAR_CLIENT_SECRET=${noise(HEX, 31, 54)}`,
      `LINEAR_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LINEAR_CLIENT_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
