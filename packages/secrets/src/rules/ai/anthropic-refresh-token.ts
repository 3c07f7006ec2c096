import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-ant-ort`, a version, and 80 to 120 characters. */
export const anthropicRefreshToken = defineRule({
  id: 'anthropic-refresh-token',
  provider: 'Anthropic',
  title: 'Anthropic OAuth refresh token',
  risk: 'It makes new access tokens for as long as the grant stands.',
  pattern: 'sk-ant-ort[0-9]{2}-[\\w-]{80,120}',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Anthropic console › API keys (or Admin keys): delete it and create another. For OAuth and session tokens: log out everywhere.',
  documentation: 'https://docs.anthropic.com/en/api/getting-started',
  examples: {
    positives: [...inContexts('ANTHROPIC_REFRESH_TOKEN', sample('sk', '-ant-ort01-', noise(BASE64URL, 93, 88), 'AA'))],
    negatives: [
      sample('ANTHROPIC_REFRESH_TOKEN=sk', '-ant-ort01-', noise(BASE64URL, 40, 89)),
      sample('ANTHROPIC_REFRESH_TOKEN=sk', '-ant-ort01-', noise(BASE64URL, 140, 90)),
      sample(
        'ANTHROPIC_REFRESH_TOKEN="sk',
        '-ant-ort01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"',
      ),
    ],
  },
})
