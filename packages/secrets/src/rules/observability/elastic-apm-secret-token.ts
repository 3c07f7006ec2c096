import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds APM secret tokens by their name. */
export const elasticApmSecretToken = defineRule({
  id: 'elastic-apm-secret-token',
  provider: 'Elastic',
  title: 'Elastic APM secret token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('apm[_.-]?(?:server[_.-]?)?secret', '[0-9A-Za-z]{16,24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Elastic › the deployment › APM: change the secret token or move to API keys.',
  documentation: 'https://www.elastic.co/docs/solutions/observability/apm',
  examples: {
    positives: [...inAssignments('ELASTIC_APM_SECRET_TOKEN', sample(noise(BASE62, 18, 223)))],
    negatives: [
      'ELASTIC_APM_SECRET_TOKEN=short',
      'ELASTIC_APM_SECRET_TOKEN="xxxxxxxxxxxxxxxxxx"',
      sample('checksum = "', noise(BASE62, 18, 224), '"'),
    ],
  },
})
