import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('lin', '_api_', noise(BASE62, 40, 35))

/** Linear API key. */
export const linearApiKey = defineRule({
  id: 'linear-api-key',
  provider: 'Linear',
  title: 'Linear API key',
  risk: 'Reads and changes the issues of its owner.',
  pattern: 'lin_api_[0-9A-Za-z]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Linear → Settings → Security & access → Personal API keys → Revoke.',
  documentation: 'https://linear.app/developers/graphql#personal-api-keys',
  examples: {
    positives: [...inContexts('LINEAR_API_KEY', TOKEN)],
    negatives: [
      sample('lin', '_api_', noise(BASE62, 39, 35)),
      `LINEAR_API_KEY=${sample('lin', '_api_', 'x'.repeat(40))}`,
    ],
  },
})
