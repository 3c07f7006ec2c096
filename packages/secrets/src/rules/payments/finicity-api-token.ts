import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Finicity keys by their name: 32 hexadecimal digits. */
export const finicityApiToken = defineRule({
  id: 'finicity-api-token',
  provider: 'Finicity',
  title: 'Finicity app key',
  risk: "With the partner secret it reads linked customers' bank data.",
  pattern: assigned('finicity', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Finicity developer portal: rotate the app key.',
  documentation: 'https://developer.mastercard.com/open-banking-us/documentation/',
  examples: {
    positives: [...inAssignments('FINICITY_APP_KEY', sample(noise(HEX, 32, 62)))],
    negatives: [
      sample('FINICITY_APP_KEY=', noise(HEX, 31, 63)),
      'FINICITY_APP_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('FINICITY_APP_KEY=', noise(HEX, 32, 64), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 65), '"'),
    ],
  },
})
