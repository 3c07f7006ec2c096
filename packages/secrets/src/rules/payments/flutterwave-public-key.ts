import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `FLWPUBK-` or `FLWPUBK_TEST-`, 32 lower-case characters and `-X`. */
export const flutterwavePublicKey = defineRule({
  id: 'flutterwave-public-key',
  provider: 'Flutterwave',
  title: 'Flutterwave public key',
  risk: 'It only starts payments and is public by design.',
  pattern: '(?i:FLWPUBK)(?i:_TEST|_LIVE)?-[0-9a-zA-Z]{32}-(?i:X)',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Flutterwave dashboard › Settings › API: generate new keys.',
  documentation: 'https://developer.flutterwave.com/docs/authentication',
  examples: {
    positives: [
      ...inContexts('FLW_PUBLIC_KEY', sample('FLW', 'PUBK-', noise(HEX, 32, 667), '-X')),
      sample('export FLW_PUBLIC_KEY=FLW', 'PUBK_TEST-', noise(HEX, 32, 668), '-X'),
    ],
    negatives: [
      sample('FLW_PUBLIC_KEY=FLW', 'PUBK-', noise(HEX, 16, 669), '-X'),
      sample('FLW_PUBLIC_KEY="FLW', 'PUBK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X"'),
    ],
  },
})
