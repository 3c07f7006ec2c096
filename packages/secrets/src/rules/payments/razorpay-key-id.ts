import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `rzp_live_` or `rzp_test_` and fourteen letters and digits. */
export const razorpayKeyId = defineRule({
  id: 'razorpay-key-id',
  provider: 'Razorpay',
  title: 'Razorpay key id',
  risk: 'It names the account and is public in checkouts; the secret that usually stands beside it takes payments.',
  pattern: 'rzp_(?:live|test)_[0-9A-Za-z]{14}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Razorpay dashboard › Account & Settings › API keys: regenerate the key.',
  documentation: 'https://razorpay.com/docs/api/authentication/',
  examples: {
    positives: [
      ...inContexts('RAZORPAY_KEY_ID', sample('rzp', '_live_', noise(BASE62, 14, 542))),
      sample('os.environ["RAZORPAY_KEY_ID"] = "rzp', '_test_', noise(BASE62, 14, 543), '"'),
    ],
    negatives: [
      sample('RAZORPAY_KEY_ID=rzp', '_live_', noise(BASE62, 13, 544)),
      sample('RAZORPAY_KEY_ID="rzp', '_live_xxxxxxxxxxxxxx"'),
      sample('RAZORPAY_KEY_ID=rzp', '_live_', noise(BASE62, 14, 545), '0aB1'),
    ],
  },
})
