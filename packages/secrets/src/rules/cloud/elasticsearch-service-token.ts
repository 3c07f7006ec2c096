import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds service tokens: the base-64 of four bytes and `elastic/`. */
export const elasticsearchServiceToken = defineRule({
  id: 'elasticsearch-service-token',
  provider: 'Elastic',
  title: 'Elasticsearch service account token',
  risk: 'It acts as the service account, such as Kibana or Fleet, in the cluster.',
  pattern: 'AAEAAWVsYXN0aWMv[A-Za-z0-9+/_-]{30,200}={0,2}',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Delete the service account token through the Elasticsearch security API and create another.',
  documentation: 'https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/service-accounts',
  examples: {
    positives: [
      ...inContexts('ELASTICSEARCH_SERVICEACCOUNTTOKEN', sample('AAEAAWVs', 'YXN0aWMv', noise(BASE64, 60, 815))),
    ],
    negatives: [
      sample('AAEAAWVs', 'YXN0aWMv', noise(BASE64, 10, 816)),
      sample(
        'ELASTICSEARCH_SERVICEACCOUNTTOKEN="AAEAAWVs',
        'YXN0aWMvxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
