import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sk-` and 32 hexadecimal digits, which DeepSeek and Alibaba's DashScope issue. */
export const deepseekApiKey = defineRule({
  id: 'deepseek-api-key',
  provider: 'DeepSeek',
  title: 'DeepSeek (or DashScope) API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk-[0-9a-f]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'DeepSeek platform (or Model Studio) › API keys: delete it and create another.',
  documentation: 'https://api-docs.deepseek.com/',
  examples: {
    positives: [
      ...inAssignments('DEEPSEEK_API_KEY', sample('sk', '-', noise(HEX, 32, 607))),
      sample('sk', '-', noise(HEX, 32, 608)),
      sample('export DASHSCOPE_API_KEY=sk', '-', noise(HEX, 32, 609)),
    ],
    negatives: [
      sample('disk-', noise(HEX, 32, 610)),
      sample('sk-', noise(HEX, 40, 611)),
      sample('DEEPSEEK_API_KEY=sk', '-', noise(HEX, 31, 612)),
      sample('DEEPSEEK_API_KEY="sk', '-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('DEEPSEEK_API_KEY=sk', '-', noise(HEX, 32, 613), '0aB1'),
    ],
  },
})
