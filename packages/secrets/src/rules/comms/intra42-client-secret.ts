import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('s-', 's4t2', 'ud-', noise(HEX, 64, 63))

/** 42 intra client secret. */
export const intra42ClientSecret = defineRule({
  id: 'intra42-client-secret',
  provider: '42',
  title: '42 intra client secret',
  risk: 'Passes for the application.',
  pattern: 's-s4t2(?:ud|af)-[0-9A-Fa-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'profile.intra.42.fr → OAuth applications → the application → replace its secret.',
  documentation: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  examples: {
    positives: [...inContexts('INTRA42_SECRET', TOKEN)],
    negatives: [
      sample('s-', 's4t2', 'ud-', noise(HEX, 63, 63)),
      `INTRA42_SECRET=${sample('s-', 's4t2', 'ud-', 'x'.repeat(64))}`,
    ],
  },
})
