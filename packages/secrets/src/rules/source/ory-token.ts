import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('or', 'y_pat_', noise(BASE62, 32, 39))

/** Ory API key or session token. */
export const oryToken = defineRule({
  id: 'ory-token',
  provider: 'Ory',
  title: 'Ory API key or session token',
  risk: 'Administers identities and permissions of the project.',
  pattern: 'ory_(?:pat|wak|apikey|st|at|rt)_[A-Za-z0-9_.-]{32,100}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Ory Console → Project settings → API keys → Revoke.',
  documentation: 'https://www.ory.com/docs/concepts/personal-access-token',
  examples: {
    positives: [...inContexts('ORY_API_KEY', TOKEN)],
    negatives: [sample('or', 'y_pat_', noise(BASE62, 20, 39)), `ORY_API_KEY=${'x'.repeat(24)}`],
  },
})
