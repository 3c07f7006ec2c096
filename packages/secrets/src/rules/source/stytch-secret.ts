import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sec', 'ret-live-', noise(BASE62, 35, 50), '=')

/** Stytch project secret. */
export const stytchSecret = defineRule({
  id: 'stytch-secret',
  provider: 'Stytch',
  title: 'Stytch project secret',
  risk: 'Signs in as any user of the project.',
  pattern: 'secret-(?:live|test)-[A-Za-z0-9_-]{35}[A-Za-z0-9_=-]',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Stytch → Project → API keys → Rotate secret.',
  documentation: 'https://stytch.com/docs/api/authentication',
  examples: {
    positives: [...inContexts('STYTCH_SECRET', TOKEN)],
    negatives: [sample('sec', 'ret-live-', noise(BASE62, 12, 50)), `STYTCH_SECRET=${'x'.repeat(24)}`],
  },
})
