import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Finnhub keys by their name: twenty, or twice twenty, lower-case letters and digits. */
export const finnhubAccessToken = defineRule({
  id: 'finnhub-access-token',
  provider: 'Finnhub',
  title: 'Finnhub API key',
  risk: "It reads market data at the owner's expense.",
  pattern: assigned('finnhub', '(?:[0-9a-z]{40}|[0-9a-z]{20})'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Finnhub dashboard: regenerate the API key.',
  documentation: 'https://finnhub.io/docs/api',
  examples: {
    positives: [
      ...inAssignments('FINNHUB_API_KEY', sample(noise(DIGITS + LOWER, 20, 803))),
      sample("const finnhubApiKey = process.env.FINNHUB_API_KEY || 'c", noise(DIGITS + LOWER, 39, 804), "'"),
    ],
    negatives: [
      sample('FINNHUB_API_KEY=', noise(DIGITS + LOWER, 19, 805)),
      'FINNHUB_API_KEY="xxxxxxxxxxxxxxxxxxxx"',
      sample('FINNHUB_API_KEY=', noise(DIGITS + LOWER, 20, 806), '0aB1'),
      sample('checksum = "', noise(DIGITS + LOWER, 20, 807), '"'),
    ],
  },
})
