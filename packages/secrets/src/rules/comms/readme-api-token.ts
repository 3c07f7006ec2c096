import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('rd', 'me_', noise('abcdefghijklmnopqrstuvwxyz0123456789', 70, 60))

/** ReadMe API key. */
export const readmeApiToken = defineRule({
  id: 'readme-api-token',
  provider: 'ReadMe',
  title: 'ReadMe API key',
  risk: 'Reads and changes the documentation of the project.',
  pattern: 'rdme_[0-9a-z]{70}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'ReadMe → the project → Configuration → API keys → Delete.',
  documentation: 'https://docs.readme.com/main/reference/intro/authentication',
  examples: {
    positives: [...inContexts('README_API_KEY', TOKEN)],
    negatives: [
      sample('rd', 'me_', noise('abcdefghijklmnopqrstuvwxyz0123456789', 69, 60)),
      `README_API_KEY=${sample('rd', 'me_', 'x'.repeat(70))}`,
    ],
  },
})
