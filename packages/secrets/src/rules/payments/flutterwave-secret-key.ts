import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `FLWSECK-` or `FLWSECK_TEST-`, 32 lower-case characters and `-X`. */
export const flutterwaveSecretKey = defineRule({
  id: 'flutterwave-secret-key',
  provider: 'Flutterwave',
  title: 'Flutterwave secret key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: '(?i:FLWSECK)(?i:_TEST|_LIVE)?-[0-9a-zA-Z]{32}-(?:[0-9a-z]{10,16})?(?i:X|vt)',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Flutterwave dashboard › Settings › API: generate new keys.',
  documentation: 'https://developer.flutterwave.com/docs/authentication',
  examples: {
    positives: [
      ...inContexts('FLW_SECRET_KEY', sample('FLW', 'SECK-', noise(HEX, 32, 166), '-X')),
      sample('os.environ["FLW_SECRET_KEY"] = "FLW', 'SECK_TEST-', noise(HEX, 32, 167), '-X"'),
    ],
    negatives: [
      sample('FLW_SECRET_KEY=FLW', 'SECK-', noise(HEX, 16, 168), '-X'),
      sample('FLW_SECRET_KEY="FLW', 'SECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X"'),
    ],
  },
})
