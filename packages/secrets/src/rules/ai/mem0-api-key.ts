import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `m0-` and forty characters. */
export const mem0ApiKey = defineRule({
  id: 'mem0-api-key',
  provider: 'Mem0',
  title: 'Mem0 API key',
  risk: 'It reads and writes what the application remembers of its users.',
  pattern: 'm0-[0-9A-Za-z]{40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Mem0 dashboard › API keys: delete it and create another.',
  documentation: 'https://docs.mem0.ai/',
  examples: {
    positives: [
      ...inAssignments('MEM0_API_KEY', sample('m0', '-', noise(BASE62, 40, 614))),
      sample('m0', '-', noise(BASE62, 40, 615)),
    ],
    negatives: [
      sample('MEM0_API_KEY=m0', '-', noise(BASE62, 39, 616)),
      sample('MEM0_API_KEY="m0', '-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('MEM0_API_KEY=m0', '-', noise(BASE62, 40, 617), '0aB1'),
    ],
  },
})
