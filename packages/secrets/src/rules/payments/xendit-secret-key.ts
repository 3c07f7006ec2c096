import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `xnd_production_` or `xnd_development_` and a long run. */
export const xenditSecretKey = defineRule({
  id: 'xendit-secret-key',
  provider: 'Xendit',
  title: 'Xendit secret key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'xnd_(?:production|development)_[0-9A-Za-z]{40,80}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Xendit dashboard › Settings › API keys: delete it and generate another.',
  documentation: 'https://docs.xendit.co/',
  examples: {
    positives: [
      ...inContexts('XENDIT_SECRET_KEY', sample('xn', 'd_production_', noise(BASE62, 64, 499))),
      sample('export XENDIT_SECRET_KEY=xn', 'd_development_', noise(BASE62, 64, 500)),
    ],
    negatives: [
      sample('XENDIT_SECRET_KEY=xn', 'd_production_', noise(BASE62, 12, 501)),
      sample('XENDIT_SECRET_KEY="xn', 'd_production_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
