import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-ant-admin`, a version, and 80 to 120 characters. */
export const anthropicAdminKey = defineRule({
  id: 'anthropic-admin-key',
  aliases: ['anthropic-admin-api-key'],
  provider: 'Anthropic',
  title: 'Anthropic admin key',
  risk: 'It manages the organisation: members, workspaces and their keys.',
  pattern: 'sk-ant-admin[0-9]{2}-[\\w-]{80,120}',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Anthropic console › API keys (or Admin keys): delete it and create another. For OAuth and session tokens: log out everywhere.',
  documentation: 'https://docs.anthropic.com/en/api/getting-started',
  examples: {
    positives: [...inContexts('ANTHROPIC_ADMIN_KEY', sample('sk', '-ant-admin01-', noise(BASE64URL, 93, 726), 'AA'))],
    negatives: [
      sample('ANTHROPIC_ADMIN_KEY=sk', '-ant-admin01-', noise(BASE64URL, 40, 727)),
      sample('ANTHROPIC_ADMIN_KEY=sk', '-ant-admin01-', noise(BASE64URL, 140, 728)),
      sample(
        'ANTHROPIC_ADMIN_KEY="sk',
        '-ant-admin01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"',
      ),
    ],
  },
})
