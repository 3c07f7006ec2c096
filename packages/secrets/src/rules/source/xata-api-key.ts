import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('xa', 'u_', noise(BASE62, 33, 31))

/** Xata API key. */
export const xataApiKey = defineRule({
  id: 'xata-api-key',
  provider: 'Xata',
  title: 'Xata API key',
  risk: 'Reads and changes every database of its owner.',
  pattern: 'xau_[A-Za-z0-9]{32,40}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Xata → Account settings → API keys → Delete.',
  documentation: 'https://xata.io/docs/concepts/api-keys',
  examples: {
    positives: [...inContexts('XATA_API_KEY', TOKEN)],
    negatives: [sample('xa', 'u_', noise(BASE62, 20, 31)), `XATA_API_KEY=${'x'.repeat(24)}`],
  },
})
