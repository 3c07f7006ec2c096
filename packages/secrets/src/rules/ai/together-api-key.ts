import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `tgp_v1_` and 43 characters. */
export const togetherApiKey = defineRule({
  id: 'together-api-key',
  provider: 'Together AI',
  title: 'Together AI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'tgp_v1_[\\w-]{43}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Together AI › Settings › API keys: revoke it and create another.',
  documentation: 'https://docs.together.ai/',
  examples: {
    positives: [
      ...inAssignments('TOGETHER_API_KEY', sample('tg', 'p_v1_', noise(BASE64URL, 43, 285))),
      sample('tg', 'p_v1_', noise(BASE64URL, 43, 286)),
    ],
    negatives: [
      sample('TOGETHER_API_KEY=tg', 'p_v1_', noise(BASE64URL, 42, 287)),
      sample('TOGETHER_API_KEY="tg', 'p_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('TOGETHER_API_KEY=tg', 'p_v1_', noise(BASE64URL, 43, 288), '0aB1'),
    ],
  },
})
