import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'per',
  'sona_production_',
  noise(HEX, 8, 53),
  '-',
  noise(HEX, 4, 54),
  '-4',
  noise(HEX, 3, 55),
  '-a',
  noise(HEX, 3, 56),
  '-',
  noise(HEX, 12, 57),
)

/** Persona API key. */
export const personaApiKey = defineRule({
  id: 'persona-api-key',
  provider: 'Persona',
  title: 'Persona API key',
  risk: 'Reads identity documents and inquiries.',
  pattern: 'persona_(?:production|sandbox)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Persona → API → API keys → Expire.',
  documentation: 'https://docs.withpersona.com/api-keys',
  examples: {
    positives: [...inContexts('PERSONA_API_KEY', TOKEN)],
    negatives: [sample('per', 'sona_production_', noise(HEX, 8, 53)), `PERSONA_API_KEY=${'x'.repeat(24)}`],
  },
})
