import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const TOKEN = sample('aj', 'key_', noise(ALPHABET, 26, 22))

/** Arcjet site key. */
export const arcjetKey = defineRule({
  id: 'arcjet-key',
  provider: 'Arcjet',
  title: 'Arcjet site key',
  risk: 'Reads and changes decisions about the site’s visitors.',
  pattern: 'ajkey_[a-z0-9]{26}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Arcjet → Site → SDK configuration → Rotate key.',
  documentation: 'https://docs.arcjet.com/environment',
  examples: {
    positives: [...inContexts('ARCJET_KEY', TOKEN)],
    negatives: [sample('aj', 'key_', noise(ALPHABET, 20, 22)), `ARCJET_KEY=${'x'.repeat(24)}`],
  },
})
