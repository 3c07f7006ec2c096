import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sk-`, twenty characters, the marker of OpenAI, and twenty more. */
export const openaiUserKey = defineRule({
  id: 'openai-user-key',
  aliases: ['openai-api-key'],
  provider: 'OpenAI',
  title: 'OpenAI API key (user, old format)',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk-[0-9A-Za-z]{20}T3BlbkFJ[0-9A-Za-z]{20}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'openai-key',
  rotate: 'OpenAI platform › API keys (or Organization › Admin keys): revoke it and create another.',
  documentation: 'https://platform.openai.com/docs/api-reference/authentication',
  examples: {
    positives: [
      ...inAssignments(
        'OPENAI_API_KEY',
        sample('sk', '-', noise(BASE62, 20, 102), 'T3Blb', 'kFJ', noise(BASE62, 20, 103)),
      ),
      sample('sk', '-', noise(BASE62, 20, 104), 'T3Blb', 'kFJ', noise(BASE62, 20, 105)),
    ],
    negatives: [
      sample('OPENAI_API_KEY=sk', '-', noise(BASE62, 20, 106), 'T3Blb', 'kFJ', noise(BASE62, 19, 107)),
      sample('OPENAI_API_KEY="sk', '-xxxxxxxxxxxxxxxxxxxxT3Blb', 'kFJxxxxxxxxxxxxxxxxxxxx"'),
      sample('OPENAI_API_KEY=sk', '-', noise(BASE62, 20, 108), 'T3Blb', 'kFJ', noise(BASE62, 20, 109), '0aB1'),
    ],
  },
})
