import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `essu_` and a base-64 run. */
export const elasticCloudApiKey = defineRule({
  id: 'elastic-cloud-api-key',
  provider: 'Elastic',
  title: 'Elastic Cloud API key',
  risk: "It manages the organisation's deployments.",
  pattern: 'essu_[A-Za-z0-9+/_-]{50,200}={0,2}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Elastic Cloud console › Organization › API keys: revoke it and create another.',
  documentation: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
  examples: {
    positives: [
      ...inAssignments('EC_API_KEY', sample('es', 'su_', noise(BASE64, 80, 150), '==')),
      sample('es', 'su_', noise(BASE64, 80, 151), '=='),
    ],
    negatives: [
      sample('EC_API_KEY=es', 'su_', noise(BASE64, 30, 152)),
      sample(
        'EC_API_KEY="es',
        'su_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      ),
    ],
  },
})
