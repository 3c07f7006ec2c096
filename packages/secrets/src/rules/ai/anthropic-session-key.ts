import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-ant-sid`, a version, and 80 to 120 characters. */
export const anthropicSessionKey = defineRule({
  id: 'anthropic-session-key',
  provider: 'Anthropic',
  title: 'Anthropic session key',
  risk: 'It is the signed-in session: conversations, files, settings.',
  pattern: 'sk-ant-sid[0-9]{2}-[\\w-]{80,120}',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Anthropic console › API keys (or Admin keys): delete it and create another. For OAuth and session tokens: log out everywhere.',
  documentation: 'https://docs.anthropic.com/en/api/getting-started',
  examples: {
    positives: [...inContexts('CLAUDE_SESSION_KEY', sample('sk', '-ant-sid01-', noise(BASE64URL, 93, 261), 'AA'))],
    negatives: [
      sample('CLAUDE_SESSION_KEY=sk', '-ant-sid01-', noise(BASE64URL, 40, 262)),
      sample('CLAUDE_SESSION_KEY=sk', '-ant-sid01-', noise(BASE64URL, 140, 263)),
      sample(
        'CLAUDE_SESSION_KEY="sk',
        '-ant-sid01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA"',
      ),
    ],
  },
})
