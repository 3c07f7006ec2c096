import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('tr', '_prod_', noise(BASE62, 20, 28))

/** Trigger.dev secret key or personal access token. */
export const triggerDevKey = defineRule({
  id: 'trigger-dev-key',
  provider: 'Trigger.dev',
  title: 'Trigger.dev secret key or personal access token',
  risk: 'Starts tasks, and reads runs and variables of the project.',
  pattern: 'tr_(?:prod|stg|dev|preview|pat)_[A-Za-z0-9]{20,40}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Trigger.dev → Project → API keys → Regenerate.',
  documentation: 'https://trigger.dev/docs/management/authentication',
  examples: {
    positives: [...inContexts('TRIGGER_SECRET_KEY', TOKEN)],
    negatives: [sample('tr', '_prod_', noise(BASE62, 9, 28)), `TRIGGER_SECRET_KEY=${'x'.repeat(24)}`],
  },
})
