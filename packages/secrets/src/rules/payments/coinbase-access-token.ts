import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Coinbase secrets by their name: 64 or 32 characters, or 86 and padding. */
export const coinbaseAccessToken = defineRule({
  id: 'coinbase-access-token',
  provider: 'Coinbase',
  title: 'Coinbase API key or secret (old format)',
  risk: 'It trades and moves funds as the key allows.',
  pattern: assigned('coinbase', '(?:[\\w-]{64}|[0-9A-Za-z+/]{86}==|[0-9A-Za-z]{32})'),
  notAfter: '[\\w=-]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Coinbase › Settings › API: delete the key and create another.',
  documentation: 'https://docs.cdp.coinbase.com/',
  examples: {
    positives: [
      ...inAssignments('COINBASE_API_SECRET', sample(noise(BASE62, 64, 717))),
      sample('coinbase_api_secret = "', noise(BASE64, 86, 718), '=="\n'),
      sample('- name: COINBASE_API_SECRET\n  value: "', noise(BASE62, 32, 719), '"\n'),
    ],
    negatives: [
      sample('COINBASE_API_SECRET=', noise(BASE62, 63, 720)),
      'COINBASE_API_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('COINBASE_API_SECRET=', noise(BASE62, 64, 721), '0aB1'),
      sample('checksum = "', noise(BASE62, 64, 722), '"'),
    ],
  },
})
