import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('haw', 'k.', noise(BASE64URL, 20, 5), '.', noise(BASE64URL, 20, 6))

/** StackHawk API key. */
export const stackhawkApiKey = defineRule({
  id: 'stackhawk-api-key',
  provider: 'StackHawk',
  title: 'StackHawk API key',
  risk: 'Starts scans and reads their findings.',
  pattern: String.raw`hawk\.[0-9A-Za-z_-]{20}\.[0-9A-Za-z_-]{20}`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'StackHawk → Settings → API keys → Delete.',
  documentation: 'https://docs.stackhawk.com/',
  examples: {
    positives: [...inContexts('HAWK_API_KEY', TOKEN)],
    negatives: [
      sample('haw', 'k.', noise(BASE64URL, 20, 5), '.', noise(BASE64URL, 19, 6)),
      `HAWK_API_KEY=${sample('haw', 'k.', 'x'.repeat(20), '.', 'x'.repeat(20))}`,
    ],
  },
})
