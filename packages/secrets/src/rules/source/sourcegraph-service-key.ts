import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('sl', 'k_', noise(HEX, 64, 47))

/** Sourcegraph licence, gateway or subscription key. */
export const sourcegraphServiceKey = defineRule({
  id: 'sourcegraph-service-key',
  provider: 'Sourcegraph',
  title: 'Sourcegraph licence, gateway or subscription key',
  risk: 'Uses the licence or the model gateway of the customer.',
  pattern: 's(?:lk|gd|gs)_[0-9A-Fa-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Sourcegraph → Site admin → the subscription, or write to Sourcegraph support, to have it replaced.',
  documentation: 'https://sourcegraph.com/docs/admin/auth',
  examples: {
    positives: [...inContexts('SOURCEGRAPH_KEY', TOKEN)],
    negatives: [sample('sl', 'k_', noise(HEX, 63, 47)), `SOURCEGRAPH_KEY=${sample('sl', 'k_', 'x'.repeat(64))}`],
  },
})
