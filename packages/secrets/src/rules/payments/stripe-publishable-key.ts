import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `pk_live_` and 16 or more letters and digits. */
export const stripePublishableKey = defineRule({
  id: 'stripe-publishable-key',
  provider: 'Stripe',
  title: 'Stripe publishable key',
  risk: 'It only makes payment tokens and is public by design; it names the account.',
  pattern: 'pk_live_[0-9A-Za-z]{16,247}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'low',
  rotate: 'Stripe dashboard › Developers › API keys: roll the key.',
  documentation: 'https://docs.stripe.com/keys',
  examples: {
    positives: [
      ...inAssignments('STRIPE_PUBLISHABLE_KEY', sample('pk', '_live_', noise(BASE62, 24, 439))),
      sample('pk', '_live_', noise(BASE62, 24, 440)),
      sample(
        "const stripePublishableKey = process.env.STRIPE_PUBLISHABLE_KEY || 'pk",
        '_live_51',
        noise(BASE62, 97, 441),
        "'",
      ),
    ],
    negatives: [
      sample('STRIPE_PUBLISHABLE_KEY=pk', '_live_', noise(BASE62, 8, 442)),
      sample('STRIPE_PUBLISHABLE_KEY="pk', '_live_xxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
