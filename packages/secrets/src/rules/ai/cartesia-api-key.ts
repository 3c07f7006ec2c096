import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sk', '_car_', noise(BASE62, 20, 64))

/** Cartesia API key. */
export const cartesiaApiKey = defineRule({
  id: 'cartesia-api-key',
  provider: 'Cartesia',
  title: 'Cartesia API key',
  risk: 'Uses voices and models at the expense of the organization.',
  pattern: 'sk_car_[A-Za-z0-9_-]{20,48}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Cartesia → API keys → Revoke.',
  documentation: 'https://docs.cartesia.ai/use-the-api/api-conventions',
  examples: {
    positives: [...inContexts('CARTESIA_API_KEY', TOKEN)],
    negatives: [sample('sk', '_car_', noise(BASE62, 10, 64)), `CARTESIA_API_KEY=${'x'.repeat(24)}`],
  },
})
