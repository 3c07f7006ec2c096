import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sk_live_` and 16 or more letters and digits (forty are Paystack's). */
export const stripeLiveSecretKey = defineRule({
  id: 'stripe-live-secret-key',
  aliases: ['stripe-access-token'],
  provider: 'Stripe',
  title: 'Stripe live secret key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'sk_live_(?:[0-9A-Za-z]{41,247}|[0-9A-Za-z]{16,39})',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'stripe-key',
  rotate: 'Stripe dashboard › Developers › API keys: roll the key.',
  documentation: 'https://docs.stripe.com/keys',
  examples: {
    positives: [
      ...inContexts('STRIPE_SECRET_KEY', sample('sk', '_live_', noise(BASE62, 24, 99))),
      sample('export STRIPE_SECRET_KEY=sk', '_live_51', noise(BASE62, 97, 100)),
    ],
    negatives: [
      sample('STRIPE_SECRET_KEY=sk', '_live_', noise(BASE62, 8, 101)),
      'sk_live_...',
      sample('STRIPE_KEY=pk', '_live_', noise(BASE62, 24, 102)),
      sample('STRIPE_SECRET_KEY="sk', '_live_xxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
