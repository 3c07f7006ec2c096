import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Elasticsearch keys by their name: sixty base-64 characters. */
export const elasticsearchApiKey = defineRule({
  id: 'elasticsearch-api-key',
  provider: 'Elastic',
  title: 'Elasticsearch API key',
  risk: 'It reads or writes the indexes that its role names.',
  pattern: assigned('elastic|es[_.-]api[_.-]?key|kibana|opensearch', '[A-Za-z0-9+/_-]{58}=='),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Kibana › Stack Management › API keys: invalidate it and create another.',
  documentation: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
  examples: {
    positives: [
      ...inAssignments('ELASTIC_API_KEY', sample(noise(BASE64, 58, 394), '==')),
      sample('es.api.key=', noise(BASE64, 58, 395), '==\n'),
    ],
    negatives: [
      sample('ELASTIC_API_KEY=', noise(BASE64, 30, 396), '=='),
      'ELASTIC_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      sample('checksum = "', noise(BASE64, 58, 397), '=="'),
    ],
  },
})
