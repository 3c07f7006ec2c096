import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { LOWER, noise, sample, UPPER } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Logz.io tokens by their name: 32 letters. */
export const logzShippingToken = defineRule({
  id: 'logz-shipping-token',
  provider: 'Logz.io',
  title: 'Logz.io shipping token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('logz(?:[_.-]?io)?', '[A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Logz.io › Settings › Data shipping tokens: delete it and create another.',
  documentation: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/',
  examples: {
    positives: [
      ...inAssignments('LOGZIO_TOKEN', sample(noise(UPPER + LOWER, 32, 831))),
      sample('const logzioAccountToken: string = "', noise(UPPER + LOWER, 32, 832), '";'),
    ],
    negatives: [
      sample('LOGZIO_TOKEN=', noise(UPPER + LOWER, 31, 833)),
      'LOGZIO_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('LOGZIO_TOKEN=', noise(UPPER + LOWER, 32, 834), '0aB1'),
      sample('checksum = "', noise(UPPER + LOWER, 32, 835), '"'),
    ],
  },
})
