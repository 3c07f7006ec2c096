import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Alchemy keys by their name: 32 characters. */
export const alchemyApiKey = defineRule({
  id: 'alchemy-api-key',
  provider: 'Alchemy',
  title: 'Alchemy API key',
  risk: "It calls the nodes at the owner's expense.",
  pattern: assigned('alchemy', '[\\w-]{32}'),
  notAfter: '[\\w-]',
  minEntropy: 3.7,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Alchemy dashboard › the app › API key: rotate it and set allowlists.',
  documentation: 'https://www.alchemy.com/docs',
  examples: {
    positives: [...inAssignments('ALCHEMY_API_KEY', sample(noise(BASE64URL, 32, 742)))],
    negatives: [
      sample('ALCHEMY_API_KEY=', noise(BASE64URL, 31, 743)),
      'ALCHEMY_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ALCHEMY_API_KEY=', noise(BASE64URL, 32, 744), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 32, 745), '"'),
    ],
  },
})
