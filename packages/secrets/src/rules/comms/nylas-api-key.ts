import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('ny', 'k_v0_', noise(BASE62, 64, 40))

/** Nylas API key. */
export const nylasApiKey = defineRule({
  id: 'nylas-api-key',
  provider: 'Nylas',
  title: 'Nylas API key',
  risk: 'Reads and sends the mail of every connected account.',
  pattern: 'nyk_v[0-9]_[0-9A-Za-z]{60,70}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Nylas Dashboard → API keys → Delete.',
  documentation: 'https://developer.nylas.com/docs/v3/auth/',
  examples: {
    positives: [...inContexts('NYLAS_API_KEY', TOKEN)],
    negatives: [sample('ny', 'k_v0_', noise(BASE62, 59, 40)), `NYLAS_API_KEY=${sample('ny', 'k_v0_', 'x'.repeat(64))}`],
  },
})
