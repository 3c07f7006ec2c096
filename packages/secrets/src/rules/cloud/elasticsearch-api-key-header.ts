import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds the `ApiKey` of an Authorization header: base-64 of a 20-character id, a colon and a 22-character secret. */
export const elasticsearchApiKeyHeader = defineRule({
  id: 'elasticsearch-api-key-header',
  provider: 'Elastic',
  title: 'Elasticsearch API key in a header',
  risk: 'It reads or writes the indexes that its role names.',
  pattern: '(?i:apikey)[ =:"\']{1,4}([A-Za-z0-9+/_-]{58}==)',
  notAfter: '[A-Za-z0-9+/=]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Kibana › Stack Management › API keys: invalidate it and create another.',
  documentation: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
  examples: {
    positives: [
      sample('Authorization: ApiKey ', noise(BASE64, 58, 34), '=='),
      sample('-H "Authorization: ApiKey ', noise(BASE64, 58, 35), '=="'),
      sample("headers: { authorization: 'ApiKey ", noise(BASE64, 58, 36), "==' }"),
    ],
    negatives: [sample('Authorization: ApiKey ', noise(BASE64, 30, 37), '=='), 'Authorization: ApiKey base64(id:key)'],
  },
})
