import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sk_test_` and 16 or more letters and digits (forty are Paystack's or Clerk's, and `a2V5X` begins WorkOS's). */
export const stripeTestSecretKey = defineRule({
  id: 'stripe-test-secret-key',
  aliases: ['stripe-access-token'],
  provider: 'Stripe',
  title: 'Stripe test secret key',
  risk: "It opens the test environment only: no money, but the account's structure and test data.",
  pattern: `sk_(?:test|prod)_${exceptWords(['a2V5X'], BASE62)}(?:[0-9A-Za-z]{36,242}|[0-9A-Za-z]{11,34})`,
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  validator: 'stripe-key',
  rotate: 'Stripe dashboard › Developers › API keys: roll the key.',
  documentation: 'https://docs.stripe.com/keys',
  examples: {
    positives: [
      ...inAssignments('STRIPE_SECRET_KEY', sample('sk', '_test_', noise(BASE62, 24, 893))),
      sample('sk', '_test_', noise(BASE62, 24, 894)),
      sample('export STRIPE_SECRET_KEY=sk', '_test_51', noise(BASE62, 97, 895)),
    ],
    negatives: [
      sample('STRIPE_SECRET_KEY=sk', '_test_', noise(BASE62, 8, 896)),
      'sk_test_your_key_here',
      sample('STRIPE_SECRET_KEY="sk', '_test_xxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
