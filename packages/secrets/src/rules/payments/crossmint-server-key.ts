import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sk', '_production_', noise(BASE62, 40, 58))

/** Crossmint server-side API key. */
export const crossmintServerKey = defineRule({
  id: 'crossmint-server-key',
  provider: 'Crossmint',
  title: 'Crossmint server-side API key',
  risk: 'Mints, transfers and pays with the project’s wallets.',
  pattern: 'sk_(?:production|staging)_[A-Za-z0-9]{24,200}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Crossmint → Console → API keys → Revoke.',
  documentation: 'https://docs.crossmint.com/introduction/platform/api-keys/overview',
  examples: {
    positives: [...inContexts('CROSSMINT_SERVER_KEY', TOKEN)],
    negatives: [sample('sk', '_production_', noise(BASE62, 12, 58)), `CROSSMINT_SERVER_KEY=${'x'.repeat(24)}`],
  },
})
