import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `lsv2_pt_` or `lsv2_sk_`, 32 and ten hexadecimal digits. */
export const langsmithApiKey = defineRule({
  id: 'langsmith-api-key',
  provider: 'LangChain',
  title: 'LangSmith API key',
  risk: "It reads traces, prompts and data sets, which hold users' conversations.",
  pattern: 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'LangSmith › Settings › API keys: delete it and create another.',
  documentation: 'https://docs.smith.langchain.com/',
  examples: {
    positives: [
      ...inContexts('LANGSMITH_API_KEY', sample('ls', 'v2_pt_', noise(HEX, 32, 866), '_', noise(HEX, 10, 867))),
      sample('os.environ["LANGSMITH_API_KEY"] = "ls', 'v2_sk_', noise(HEX, 32, 868), '_', noise(HEX, 10, 869), '"'),
    ],
    negatives: [
      sample('LANGSMITH_API_KEY=ls', 'v2_pt_', noise(HEX, 32, 870), '_', noise(HEX, 9, 871)),
      sample('LANGSMITH_API_KEY="ls', 'v2_pt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxx"'),
      sample('LANGSMITH_API_KEY=ls', 'v2_pt_', noise(HEX, 32, 872), '_', noise(HEX, 10, 873), '0aB1'),
    ],
  },
})
