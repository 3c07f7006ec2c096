import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('pi', 'na_', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 90, 28))

/** Pinterest access token. */
export const pinterestAccessToken = defineRule({
  id: 'pinterest-access-token',
  provider: 'Pinterest',
  title: 'Pinterest access token',
  risk: 'Reads and changes boards, pins and ads, within the granted scopes.',
  pattern: 'pin[ar]_[0-9A-Z]{60,200}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'Pinterest → Settings → Security → Apps → Remove.',
  documentation: 'https://developers.pinterest.com/docs/getting-started/authentication/',
  examples: {
    positives: [...inContexts('PINTEREST_TOKEN', TOKEN)],
    negatives: [
      sample('pi', 'na_', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 50, 28)),
      `PINTEREST_TOKEN=${sample('pi', 'na_', 'X'.repeat(90))}`,
    ],
  },
})
