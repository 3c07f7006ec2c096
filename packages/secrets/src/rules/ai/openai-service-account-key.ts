import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds `sk-svcacct-` and a long run. */
export const openaiServiceAccountKey = defineRule({
  id: 'openai-service-account-key',
  aliases: ['openai-api-key'],
  provider: 'OpenAI',
  title: 'OpenAI service account key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk-svcacct-[\\w-]{40,250}',
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
        sample('sk', '-svcacct-', noise(BASE64URL, 74, 392), 'T3Blb', 'kFJ', noise(BASE64URL, 73, 393), 'A'),
      ),
      sample(
        '- name: OPENAI_API_KEY\n  value: "sk',
        '-svcacct-',
        noise(BASE62, 20, 394),
        'T3Blb',
        'kFJ',
        noise(BASE62, 20, 395),
        '"\n',
      ),
      sample('export OPENAI_API_KEY=sk', '-svcacct-', noise(BASE62, 58, 396), 'T3Blb', 'kFJ', noise(BASE62, 58, 397)),
    ],
    negatives: [
      sample('OPENAI_API_KEY=sk', '-svcacct-', noise(BASE62, 20, 398)),
      'sk-svcacct-...',
      sample(
        'OPENAI_API_KEY="sk',
        '-svcacct-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxT3Blb',
        'kFJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxA"',
      ),
    ],
  },
})
