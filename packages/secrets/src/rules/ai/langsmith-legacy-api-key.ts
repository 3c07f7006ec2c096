import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `ls__` and 32 hexadecimal digits. */
export const langsmithLegacyApiKey = defineRule({
  id: 'langsmith-legacy-api-key',
  provider: 'LangChain',
  title: 'LangSmith API key (old format)',
  risk: "It reads traces, prompts and data sets, which hold users' conversations.",
  pattern: 'ls__[0-9a-f]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'LangSmith › Settings › API keys: delete it and create another.',
  documentation: 'https://docs.smith.langchain.com/',
  examples: {
    positives: [
      ...inAssignments('LANGCHAIN_API_KEY', sample('ls', '__', noise(HEX, 32, 424))),
      sample('ls', '__', noise(HEX, 32, 425)),
    ],
    negatives: [
      sample('LANGCHAIN_API_KEY=ls', '__', noise(HEX, 31, 426)),
      sample('LANGCHAIN_API_KEY="ls', '__xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('LANGCHAIN_API_KEY=ls', '__', noise(HEX, 32, 427), '0aB1'),
    ],
  },
})
