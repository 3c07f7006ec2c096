import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds KuCoin keys by their name: 24 hexadecimal digits. */
export const kucoinAccessToken = defineRule({
  id: 'kucoin-access-token',
  provider: 'KuCoin',
  title: 'KuCoin API key',
  risk: 'With its secret and passphrase it trades and, where allowed, withdraws funds.',
  pattern: assigned('kucoin', '[0-9a-f]{24}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.9,
  confidence: 'medium',
  rotate: 'KuCoin › API Management: delete the key and create another.',
  documentation: 'https://www.kucoin.com/docs-new/',
  examples: {
    positives: [...inAssignments('KUCOIN_API_KEY', sample(noise(HEX, 24, 248)))],
    negatives: [
      sample('KUCOIN_API_KEY=', noise(HEX, 23, 249)),
      'KUCOIN_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('KUCOIN_API_KEY=', noise(HEX, 24, 250), '0aB1'),
      sample('checksum = "', noise(HEX, 24, 251), '"'),
    ],
  },
})
