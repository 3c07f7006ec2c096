import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'k_live_', 'a2V5X', noise(BASE62, 60, 77))

/** WorkOS API key. */
export const workosApiKey = defineRule({
  id: 'workos-api-key',
  provider: 'WorkOS',
  title: 'WorkOS API key',
  risk: 'Manages users, directories and connections of the environment.',
  pattern: 'sk_(?:live_|test_|prod_|staging_)?a2V5X[0-9A-Za-z+/=]{40,160}',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'WorkOS Dashboard → API keys → Delete.',
  documentation: 'https://workos.com/docs/glossary/api-key',
  examples: {
    positives: [...inContexts('WORKOS_API_KEY', TOKEN)],
    negatives: [
      sample('s', 'k_live_', 'a2V5X', noise(BASE62, 35, 77)),
      `WORKOS_API_KEY=${sample('s', 'k_live_', 'a2V5X', 'x'.repeat(60))}`,
    ],
  },
})
