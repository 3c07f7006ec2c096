import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `pcsk_`, a short id and a long secret. */
export const pineconeApiKey = defineRule({
  id: 'pinecone-api-key',
  provider: 'Pinecone',
  title: 'Pinecone API key',
  risk: "It reads, changes and deletes the project's indexes.",
  pattern: 'pcsk_[0-9A-Za-z]{4,8}_[0-9A-Za-z]{50,70}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Pinecone console › API keys: delete it and create another.',
  documentation: 'https://docs.pinecone.io/',
  examples: {
    positives: [
      ...inAssignments('PINECONE_API_KEY', sample('pc', 'sk_', noise(BASE62, 5, 898), '_', noise(BASE62, 63, 899))),
      sample('pc', 'sk_', noise(BASE62, 5, 900), '_', noise(BASE62, 63, 901)),
    ],
    negatives: [
      sample('PINECONE_API_KEY=pc', 'sk_', noise(BASE62, 5, 902), '_', noise(BASE62, 20, 903)),
      sample('PINECONE_API_KEY="pc', 'sk_xxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
