import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `FLWSECK` or `FLWSECK_TEST` and twelve hexadecimal digits. */
export const flutterwaveEncryptionKey = defineRule({
  id: 'flutterwave-encryption-key',
  provider: 'Flutterwave',
  title: 'Flutterwave encryption key',
  risk: 'It encrypts card payloads as the merchant.',
  pattern: '(?i:FLWSECK)(?i:_TEST)?-?[0-9a-h]{12}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Flutterwave dashboard › Settings › API: generate new keys.',
  documentation: 'https://developer.flutterwave.com/docs/authentication',
  examples: {
    positives: [
      ...inContexts('FLW_ENCRYPTION_KEY', sample('FLW', 'SECK_TEST', noise(HEX, 12, 689))),
      sample("define('FLW_ENCRYPTION_KEY', 'FLW", 'SECK', noise(HEX, 12, 690), "');"),
    ],
    negatives: [
      sample('FLW_ENCRYPTION_KEY=FLW', 'SECK_TEST', noise(HEX, 11, 691)),
      sample('FLW_ENCRYPTION_KEY="FLW', 'SECK_TESTxxxxxxxxxxxx"'),
      sample('FLW_ENCRYPTION_KEY=FLW', 'SECK_TEST', noise(HEX, 12, 692), '0aB1'),
    ],
  },
})
