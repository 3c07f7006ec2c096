import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-ant-api`, a version, and 80 to 120 characters. */
export const anthropicApiKey = defineRule({
  id: 'anthropic-api-key',
  provider: 'Anthropic',
  title: 'Anthropic API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk-ant-api[0-9]{2}-[\\w-]{80,120}',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Anthropic console › API keys (or Admin keys): delete it and create another. For OAuth and session tokens: log out everywhere.',
  documentation: 'https://docs.anthropic.com/en/api/getting-started',
  examples: {
    positives: [...inContexts('ANTHROPIC_API_KEY', sample('sk', '-ant-api03-', noise(BASE64URL, 93, 617), 'AA'))],
    negatives: [
      sample('ANTHROPIC_API_KEY=sk', '-ant-api01-', noise(BASE64URL, 40, 618)),
      sample('ANTHROPIC_API_KEY=sk', '-ant-api01-', noise(BASE64URL, 140, 619)),
      sample(
        'ANTHROPIC_API_KEY="sk',
        '-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"',
      ),
    ],
  },
})
