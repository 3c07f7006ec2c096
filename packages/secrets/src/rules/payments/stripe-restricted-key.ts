import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `rk_live_` or `rk_test_` and 16 or more letters and digits. */
export const stripeRestrictedKey = defineRule({
  id: 'stripe-restricted-key',
  aliases: ['stripe-access-token'],
  provider: 'Stripe',
  title: 'Stripe restricted key',
  risk: "It does what the restricted key allows with the merchant's payments.",
  pattern: 'rk_(?:live|test|prod)_[0-9A-Za-z]{16,247}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'stripe-key',
  rotate: 'Stripe dashboard › Developers › API keys: roll the key.',
  documentation: 'https://docs.stripe.com/keys',
  examples: {
    positives: [
      ...inAssignments('STRIPE_RESTRICTED_KEY', sample('rk', '_live_', noise(BASE62, 24, 23))),
      sample('rk', '_live_', noise(BASE62, 24, 24)),
      sample("client = Client(stripe_restricted_key='rk", '_live_51', noise(BASE62, 97, 25), "', timeout=3)"),
    ],
    negatives: [
      sample('STRIPE_RESTRICTED_KEY=rk', '_live_', noise(BASE62, 8, 26)),
      sample('STRIPE_RESTRICTED_KEY="rk', '_live_xxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
