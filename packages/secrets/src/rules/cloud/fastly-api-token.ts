import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Fastly tokens by their name: 32 characters. */
export const fastlyApiToken = defineRule({
  id: 'fastly-api-token',
  provider: 'Fastly',
  title: 'Fastly API token',
  risk: 'It purges caches and changes services and their code.',
  pattern: assigned('fastly', '[\\w=-]{32}'),
  notAfter: '[\\w-]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Fastly › Account › API tokens: delete it and create another.',
  documentation: 'https://docs.fastly.com/en/guides/using-api-tokens',
  examples: {
    positives: [
      ...inAssignments('FASTLY_API_TOKEN', sample(noise(BASE64URL, 32, 830))),
      sample('fastly-key: ', noise(BASE64URL, 32, 831), '\nregion: eu\n'),
    ],
    negatives: [
      sample('FASTLY_API_TOKEN=', noise(BASE64URL, 31, 832)),
      'FASTLY_API_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('FASTLY_API_TOKEN=', noise(BASE64URL, 32, 833), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 32, 834), '"'),
    ],
  },
})
