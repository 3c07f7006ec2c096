import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('BB', 'US-', noise(BASE62, 30, 66))

/** Ubidots API key or token. */
export const ubidotsToken = defineRule({
  id: 'ubidots-token',
  provider: 'Ubidots',
  title: 'Ubidots API key or token',
  risk: 'Reads and writes values of every device.',
  pattern: 'BB(?:US|FF)-[A-Za-z0-9]{28,44}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Ubidots → My profile → API credentials → Delete.',
  documentation: 'https://docs.ubidots.com/reference/authentication',
  examples: {
    positives: [...inContexts('UBIDOTS_TOKEN', TOKEN)],
    negatives: [sample('BB', 'US-', noise(BASE62, 12, 66)), `UBIDOTS_TOKEN=${'x'.repeat(24)}`],
  },
})
