import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sk-or-v1-` and 64 hexadecimal digits. */
export const openrouterApiKey = defineRule({
  id: 'openrouter-api-key',
  provider: 'OpenRouter',
  title: 'OpenRouter API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk-or-v1-[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'OpenRouter › Settings › Keys: delete it and create another.',
  documentation: 'https://openrouter.ai/docs/api-reference/authentication',
  examples: {
    positives: [...inContexts('OPENROUTER_API_KEY', sample('sk', '-or-v1-', noise(HEX, 64, 206)))],
    negatives: [
      sample('OPENROUTER_API_KEY=sk', '-or-v1-', noise(HEX, 63, 207)),
      sample('OPENROUTER_API_KEY="sk', '-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('OPENROUTER_API_KEY=sk', '-or-v1-', noise(HEX, 64, 208), '0aB1'),
    ],
  },
})
