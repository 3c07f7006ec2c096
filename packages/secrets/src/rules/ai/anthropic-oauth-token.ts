import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-ant-oat`, a version, and 80 to 120 characters. */
export const anthropicOauthToken = defineRule({
  id: 'anthropic-oauth-token',
  provider: 'Anthropic',
  title: 'Anthropic OAuth token',
  risk: "It acts as the user, with the user's plan, until it expires.",
  pattern: 'sk-ant-oat[0-9]{2}-[\\w-]{80,120}',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Anthropic console › API keys (or Admin keys): delete it and create another. For OAuth and session tokens: log out everywhere.',
  documentation: 'https://docs.anthropic.com/en/api/getting-started',
  examples: {
    positives: [...inContexts('CLAUDE_CODE_OAUTH_TOKEN', sample('sk', '-ant-oat01-', noise(BASE64URL, 93, 804), 'AA'))],
    negatives: [
      sample('CLAUDE_CODE_OAUTH_TOKEN=sk', '-ant-oat01-', noise(BASE64URL, 40, 805)),
      sample('CLAUDE_CODE_OAUTH_TOKEN=sk', '-ant-oat01-', noise(BASE64URL, 140, 806)),
      sample(
        'CLAUDE_CODE_OAUTH_TOKEN="sk',
        '-ant-oat01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"',
      ),
    ],
  },
})
