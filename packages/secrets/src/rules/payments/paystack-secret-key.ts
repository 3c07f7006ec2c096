import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `sk_live_` or `sk_test_` and forty letters and digits. */
export const paystackSecretKey = defineRule({
  id: 'paystack-secret-key',
  provider: 'Paystack',
  title: 'Paystack (or Clerk) secret key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'sk_(?:live|test)_[0-9A-Za-z]{40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Paystack dashboard › Settings › API Keys & Webhooks: generate new keys. For Clerk: dashboard › API keys: roll the secret key.',
  documentation: 'https://paystack.com/docs/api/authentication/',
  examples: {
    positives: [
      ...inAssignments('PAYSTACK_SECRET_KEY', sample('sk', '_live_', noise(BASE62, 40, 749))),
      sample('sk', '_live_', noise(BASE62, 40, 750)),
      sample('paystack.secret.key=sk', '_live_', noise(HEX, 40, 751), '\n'),
      sample('os.environ["PAYSTACK_SECRET_KEY"] = "sk', '_test_', noise(HEX, 40, 752), '"'),
    ],
    negatives: [
      sample('task_live_', noise(HEX, 40, 753)),
      sample('PAYSTACK_PUBLIC_KEY=pk', '_live_', noise(HEX, 40, 754)),
      sample('PAYSTACK_SECRET_KEY=sk', '_live_', noise(BASE62, 39, 755)),
      sample('PAYSTACK_SECRET_KEY="sk', '_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
