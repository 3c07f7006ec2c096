import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('zp', 'ka_', noise(HEX, 32, 32), '_', noise(HEX, 8, 33))

/** API key of a Zuplo gateway. */
export const zuploApiKey = defineRule({
  id: 'zuplo-api-key',
  provider: 'Zuplo',
  title: 'API key of a Zuplo gateway',
  risk: 'Calls the gateway as the consumer that it was issued to.',
  pattern: 'zpka_[a-z0-9]{32}_[0-9a-f]{8}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Zuplo → Services → API key service → Roll key.',
  documentation: 'https://zuplo.com/docs/articles/api-key-management',
  examples: {
    positives: [...inContexts('ZUPLO_API_KEY', TOKEN)],
    negatives: [sample('zp', 'ka_', noise(HEX, 32, 32)), `ZUPLO_API_KEY=${'x'.repeat(24)}`],
  },
})
