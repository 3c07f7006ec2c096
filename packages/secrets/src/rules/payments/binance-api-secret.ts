import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Binance keys by their name: 64 letters and digits. */
export const binanceApiSecret = defineRule({
  id: 'binance-api-secret',
  provider: 'Binance',
  title: 'Binance API key or secret',
  risk: 'It trades and, where allowed, withdraws funds.',
  pattern: assigned('binance|bnb[_-](?:api|secret)', '[0-9A-Za-z]{64}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 4,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Binance › API Management: delete the key and create another, bound to addresses.',
  documentation: 'https://developers.binance.com/docs/binance-spot-api-docs',
  examples: {
    positives: [
      ...inAssignments('BINANCE_API_SECRET', sample(noise(BASE62, 64, 274))),
      sample("'binance_api_key' => '", noise(BASE62, 64, 275), "',"),
    ],
    negatives: [
      sample('BINANCE_API_SECRET=', noise(BASE62, 63, 276)),
      'BINANCE_API_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('BINANCE_API_SECRET=', noise(BASE62, 64, 277), '0aB1'),
      sample('checksum = "', noise(BASE62, 64, 278), '"'),
    ],
  },
})
