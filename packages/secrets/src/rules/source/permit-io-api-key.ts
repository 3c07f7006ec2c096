import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('per', 'mit_key_', noise(BASE62, 76, 37))

/** Permit.io API key. */
export const permitIoApiKey = defineRule({
  id: 'permit-io-api-key',
  provider: 'Permit.io',
  title: 'Permit.io API key',
  risk: 'Reads and changes permissions of every application.',
  pattern: 'permit_key_[A-Za-z0-9]{60,120}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Permit.io → Settings → API keys → Rotate.',
  documentation: 'https://docs.permit.io/overview/connecting-your-app',
  examples: {
    positives: [...inContexts('PERMIT_API_KEY', TOKEN)],
    negatives: [sample('per', 'mit_key_', noise(BASE62, 40, 37)), `PERMIT_API_KEY=${'x'.repeat(24)}`],
  },
})
