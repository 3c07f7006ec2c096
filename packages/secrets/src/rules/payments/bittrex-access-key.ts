import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Bittrex keys by their name: 32 letters and digits. */
export const bittrexAccessKey = defineRule({
  id: 'bittrex-access-key',
  aliases: ['bittrex-secret-key'],
  provider: 'Bittrex',
  title: 'Bittrex key',
  risk: 'The exchange has closed; whoever reuses the secret elsewhere is exposed.',
  pattern: assigned('bittrex', '[0-9a-z]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Bittrex has closed. Change the secret wherever it was reused.',
  documentation: 'https://bittrex.com/',
  examples: {
    positives: [...inAssignments('BITTREX_SECRET', sample(noise(HEX, 32, 217)))],
    negatives: [
      sample('BITTREX_SECRET=', noise(HEX, 31, 218)),
      'BITTREX_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('BITTREX_SECRET=', noise(HEX, 32, 219), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 220), '"'),
    ],
  },
})
