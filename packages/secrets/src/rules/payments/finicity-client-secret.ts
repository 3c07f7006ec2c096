import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Finicity secrets by their name: twenty letters and digits. */
export const finicityClientSecret = defineRule({
  id: 'finicity-client-secret',
  provider: 'Finicity',
  title: 'Finicity partner secret',
  risk: "It reads linked customers' bank data.",
  pattern: assigned('finicity', '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Finicity developer portal: rotate the partner secret.',
  documentation: 'https://developer.mastercard.com/open-banking-us/documentation/',
  examples: {
    positives: [...inAssignments('FINICITY_PARTNER_SECRET', sample(noise(BASE62, 20, 126)))],
    negatives: [
      sample('FINICITY_PARTNER_SECRET=', noise(BASE62, 19, 127)),
      'FINICITY_PARTNER_SECRET="xxxxxxxxxxxxxxxxxxxx"',
      sample('FINICITY_PARTNER_SECRET=', noise(BASE62, 20, 128), '0aB1'),
      sample('checksum = "', noise(BASE62, 20, 129), '"'),
    ],
  },
})
