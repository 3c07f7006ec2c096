import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds Brave Search keys by their name: `BSA` and 28 characters. */
export const braveSearchApiKey = defineRule({
  id: 'brave-search-api-key',
  provider: 'Brave',
  title: 'Brave Search API key',
  risk: "It searches at the owner's expense.",
  pattern: assigned('brave|x-subscription-token', 'BSA[\\w-]{24,28}'),
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Brave Search API dashboard › API keys: delete it and create another.',
  documentation: 'https://api-dashboard.search.brave.com/',
  examples: {
    positives: [
      ...inAssignments('BRAVE_API_KEY', sample('BS', 'A', noise(BASE64URL, 28, 840))),
      sample('x-subscription-token = "BS', 'A', noise(BASE64URL, 28, 841), '"\n'),
    ],
    negatives: [
      sample('BRAVE_API_KEY="BS', 'Axxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('BRAVE_API_KEY=BS', 'A', noise(BASE64URL, 28, 842), '0aB1'),
      sample('checksum = "BS', 'A', noise(BASE64URL, 28, 843), '"'),
    ],
  },
})
