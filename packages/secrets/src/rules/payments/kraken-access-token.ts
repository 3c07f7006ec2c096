import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Kraken keys by their name: 86 base-64 characters and padding. */
export const krakenAccessToken = defineRule({
  id: 'kraken-access-token',
  provider: 'Kraken',
  title: 'Kraken private key',
  risk: 'It trades and, where allowed, withdraws funds.',
  pattern: assigned('kraken', '[\\w+/=-]{80,90}'),
  notAfter: '[\\w+/-]',
  minEntropy: 4.2,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Kraken › Settings › API: delete the key and create another.',
  documentation: 'https://docs.kraken.com/api/',
  examples: {
    positives: [...inAssignments('KRAKEN_PRIVATE_KEY', sample(noise(BASE64, 86, 281), '=='))],
    negatives: [
      sample('KRAKEN_PRIVATE_KEY=', noise(BASE64, 40, 282)),
      'KRAKEN_PRIVATE_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      sample('checksum = "', noise(BASE64, 86, 283), '=="'),
    ],
  },
})
