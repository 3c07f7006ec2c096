import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sk', '_prod_', noise(BASE62, 64, 27))

/** Liveblocks secret key. */
export const liveblocksSecretKey = defineRule({
  id: 'liveblocks-secret-key',
  provider: 'Liveblocks',
  title: 'Liveblocks secret key',
  risk: 'Reads and changes every room of the project.',
  pattern: 'sk_(?:prod|dev)_[A-Za-z0-9_-]{64}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Liveblocks → Project → API keys → Roll.',
  documentation: 'https://liveblocks.io/docs/api-reference/rest-api-endpoints',
  examples: {
    positives: [...inContexts('LIVEBLOCKS_SECRET_KEY', TOKEN)],
    negatives: [sample('sk', '_prod_', noise(BASE62, 40, 27)), `LIVEBLOCKS_SECRET_KEY=${'x'.repeat(24)}`],
  },
})
