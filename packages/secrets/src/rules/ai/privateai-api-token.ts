import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Private AI keys by their name: 32 letters and digits. */
export const privateaiApiToken = defineRule({
  id: 'privateai-api-token',
  provider: 'Private AI',
  title: 'Private AI API key',
  risk: "It calls the service at the owner's expense.",
  pattern: assigned('private[_.-]?ai', '[0-9a-z]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Private AI portal › API keys: delete it and create another.',
  documentation: 'https://docs.private-ai.com/',
  examples: {
    positives: [...inAssignments('PRIVATEAI_API_KEY', sample(noise(DIGITS + LOWER, 32, 798)))],
    negatives: [
      sample('PRIVATEAI_API_KEY=', noise(DIGITS + LOWER, 31, 799)),
      'PRIVATEAI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('PRIVATEAI_API_KEY=', noise(DIGITS + LOWER, 32, 800), '0aB1'),
      sample('checksum = "', noise(DIGITS + LOWER, 32, 801), '"'),
    ],
  },
})
