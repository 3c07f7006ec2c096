import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `cflt` and sixty base-64 characters. */
export const confluentCloudSecret = defineRule({
  id: 'confluent-cloud-secret',
  provider: 'Confluent',
  title: 'Confluent Cloud API secret',
  risk: "With its key it reads and writes the cluster's topics, or manages the organisation.",
  pattern: 'cflt[A-Za-z0-9+/]{60}',
  notBefore: '[0-9A-Za-mo-z_+/-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Confluent Cloud › API keys: delete it and create another.',
  documentation:
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  examples: {
    positives: [
      ...inAssignments('CLUSTER_API_SECRET', sample('cf', 'lt', noise(BASE64, 60, 75))),
      sample('cf', 'lt', noise(BASE64, 60, 76)),
    ],
    negatives: [
      sample('CLUSTER_API_SECRET=cf', 'lt', noise(BASE64, 59, 77)),
      sample('CLUSTER_API_SECRET="cf', 'ltxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CLUSTER_API_SECRET=cf', 'lt', noise(BASE64, 60, 78), '0aB1'),
    ],
  },
})
