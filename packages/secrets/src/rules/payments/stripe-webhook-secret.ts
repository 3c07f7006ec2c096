import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

/** Finds `whsec_` and 32 or more characters, as Stripe and others write them. */
export const stripeWebhookSecret = defineRule({
  id: 'stripe-webhook-secret',
  provider: 'Stripe',
  title: 'Webhook signing secret',
  risk: 'It forges events that the receiving service trusts, such as payments that never were.',
  pattern: 'whsec_[0-9A-Za-z+/]{24,100}={0,2}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_+/]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Stripe dashboard › Developers › Webhooks › the endpoint: roll the secret.',
  documentation: 'https://docs.stripe.com/webhooks',
  examples: {
    positives: [
      ...inAssignments('STRIPE_WEBHOOK_SECRET', sample('wh', 'sec_', noise(BASE62, 32, 280))),
      sample('wh', 'sec_', noise(BASE62, 32, 281)),
      sample('- name: STRIPE_WEBHOOK_SECRET\n  value: "wh', 'sec_', noise(BASE64, 43, 282), '="\n'),
    ],
    negatives: [
      sample('STRIPE_WEBHOOK_SECRET=wh', 'sec_', noise(BASE62, 8, 283)),
      'whsec_your_webhook_signing_secret',
      sample('STRIPE_WEBHOOK_SECRET="wh', 'sec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
