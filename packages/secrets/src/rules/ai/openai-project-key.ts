import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-proj-` and a long run. */
export const openaiProjectKey = defineRule({
  id: 'openai-project-key',
  aliases: ['openai-api-key'],
  provider: 'OpenAI',
  title: 'OpenAI project API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk-proj-[\\w-]{40,250}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'openai-key',
  rotate: 'OpenAI platform › API keys (or Organization › Admin keys): revoke it and create another.',
  documentation: 'https://platform.openai.com/docs/api-reference/authentication',
  examples: {
    positives: [
      ...inContexts(
        'OPENAI_API_KEY',
        sample('sk', '-proj-', noise(BASE64URL, 74, 604), 'T3Blb', 'kFJ', noise(BASE64URL, 73, 605), 'A'),
      ),
      sample(
        '- name: OPENAI_API_KEY\n  value: "sk',
        '-proj-',
        noise(BASE62, 20, 606),
        'T3Blb',
        'kFJ',
        noise(BASE62, 20, 607),
        '"\n',
      ),
      sample('export OPENAI_API_KEY=sk', '-proj-', noise(BASE62, 58, 608), 'T3Blb', 'kFJ', noise(BASE62, 58, 609)),
    ],
    negatives: [
      sample('OPENAI_API_KEY=sk', '-proj-', noise(BASE62, 20, 610)),
      'sk-proj-...',
      sample(
        'OPENAI_API_KEY="sk',
        '-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3Blb',
        'kFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxA"',
      ),
    ],
  },
})
