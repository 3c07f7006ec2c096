import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Razorpay secrets by their name: 24 letters and digits. */
export const razorpayKeySecret = defineRule({
  id: 'razorpay-key-secret',
  provider: 'Razorpay',
  title: 'Razorpay key secret',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: assigned('razorpay|rzp', '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Razorpay dashboard › Account & Settings › API keys: regenerate the key.',
  documentation: 'https://razorpay.com/docs/api/authentication/',
  examples: {
    positives: [
      ...inAssignments('RAZORPAY_KEY_SECRET', sample(noise(BASE62, 24, 531))),
      sample('- name: rzp_secret\n  value: "', noise(BASE62, 24, 532), '"\n'),
    ],
    negatives: [
      sample('RAZORPAY_KEY_SECRET=', noise(BASE62, 23, 533)),
      'RAZORPAY_KEY_SECRET="xxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('RAZORPAY_KEY_SECRET=', noise(BASE62, 24, 534), '0aB1'),
      sample('checksum = "', noise(BASE62, 24, 535), '"'),
    ],
  },
})
