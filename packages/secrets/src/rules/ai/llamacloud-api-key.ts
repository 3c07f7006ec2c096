import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `llx-` and 48 letters and digits. */
export const llamacloudApiKey = defineRule({
  id: 'llamacloud-api-key',
  provider: 'LlamaIndex',
  title: 'LlamaCloud API key',
  risk: 'It reads the documents that the account has parsed and indexed.',
  pattern: 'llx-[0-9A-Za-z]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'LlamaCloud › API keys: delete it and generate another.',
  documentation: 'https://docs.cloud.llamaindex.ai/',
  examples: {
    positives: [
      ...inAssignments('LLAMA_CLOUD_API_KEY', sample('ll', 'x-', noise(BASE62, 48, 747))),
      sample('ll', 'x-', noise(BASE62, 48, 748)),
    ],
    negatives: [
      sample('LLAMA_CLOUD_API_KEY=ll', 'x-', noise(BASE62, 47, 749)),
      sample('LLAMA_CLOUD_API_KEY="ll', 'x-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('LLAMA_CLOUD_API_KEY=ll', 'x-', noise(BASE62, 48, 750), '0aB1'),
    ],
  },
})
