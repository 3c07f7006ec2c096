import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `xai-` and eighty characters. */
export const xaiApiKey = defineRule({
  id: 'xai-api-key',
  provider: 'xAI',
  title: 'xAI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'xai-(?:token-)?[\\w-]{80}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'xAI console › API keys: disable and delete it, create another.',
  documentation: 'https://docs.x.ai/docs/overview',
  examples: {
    positives: [
      ...inAssignments('XAI_API_KEY', sample('xa', 'i-', noise(BASE62, 80, 537))),
      sample('xa', 'i-', noise(BASE62, 80, 538)),
      sample('xai.api.key=xa', 'i-token-', noise(BASE62, 80, 539), '\n'),
    ],
    negatives: [
      sample('XAI_API_KEY=xa', 'i-', noise(BASE62, 79, 540)),
      sample('XAI_API_KEY="xa', 'i-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('XAI_API_KEY=xa', 'i-', noise(BASE62, 80, 541), '0aB1'),
    ],
  },
})
