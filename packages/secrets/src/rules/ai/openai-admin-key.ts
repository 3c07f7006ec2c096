import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-admin-` and a long run. */
export const openaiAdminKey = defineRule({
  id: 'openai-admin-key',
  aliases: ['openai-api-key'],
  provider: 'OpenAI',
  title: 'OpenAI admin key',
  risk: 'It manages the organisation: users, projects and their keys.',
  pattern: 'sk-admin-[\\w-]{40,250}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'openai-key',
  rotate: 'OpenAI platform › API keys (or Organization › Admin keys): revoke it and create another.',
  documentation: 'https://platform.openai.com/docs/api-reference/authentication',
  examples: {
    positives: [
      ...inContexts(
        'OPENAI_ADMIN_KEY',
        sample('sk', '-admin-', noise(BASE64URL, 74, 478), 'T3Blb', 'kFJ', noise(BASE64URL, 73, 479), 'A'),
      ),
      sample(
        '<add key="OPENAI_ADMIN_KEY" value="sk',
        '-admin-',
        noise(BASE62, 20, 480),
        'T3Blb',
        'kFJ',
        noise(BASE62, 20, 481),
        '" />',
      ),
      sample(
        "client = Client(openai_admin_key='sk",
        '-admin-',
        noise(BASE62, 58, 482),
        'T3Blb',
        'kFJ',
        noise(BASE62, 58, 483),
        "', timeout=3)",
      ),
    ],
    negatives: [
      sample('OPENAI_ADMIN_KEY=sk', '-admin-', noise(BASE62, 20, 484)),
      'sk-admin-...',
      sample(
        'OPENAI_ADMIN_KEY="sk',
        '-admin-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3Blb',
        'kFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxA"',
      ),
    ],
  },
})
