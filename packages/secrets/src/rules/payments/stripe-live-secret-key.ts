import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sk_live_` and 16 or more letters and digits (forty are Paystack's or Clerk's, and `a2V5X` begins WorkOS's). */
export const stripeLiveSecretKey = defineRule({
  id: 'stripe-live-secret-key',
  aliases: ['stripe-access-token'],
  provider: 'Stripe',
  title: 'Stripe live secret key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: `sk_live_${exceptWords(['a2V5X'], BASE62)}(?:[0-9A-Za-z]{36,242}|[0-9A-Za-z]{11,34})`,
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'stripe-key',
  rotate: 'Stripe dashboard › Developers › API keys: roll the key.',
  documentation: 'https://docs.stripe.com/keys',
  examples: {
    positives: [
      ...inAssignments('STRIPE_SECRET_KEY', sample('sk', '_live_', noise(BASE62, 24, 99))),
      sample('sk', '_live_', noise(BASE62, 24, 100)),
      sample('export STRIPE_SECRET_KEY=sk', '_live_51', noise(BASE62, 97, 101)),
    ],
    negatives: [
      sample('STRIPE_SECRET_KEY=sk', '_live_', noise(BASE62, 8, 102)),
      'sk_live_...',
      sample('STRIPE_KEY=pk', '_live_', noise(BASE62, 24, 103)),
      sample('STRIPE_SECRET_KEY="sk', '_live_xxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
