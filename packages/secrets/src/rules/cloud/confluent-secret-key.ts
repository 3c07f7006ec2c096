import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds old Confluent secrets by their name: 64 base-64 characters. */
export const confluentSecretKey = defineRule({
  id: 'confluent-secret-key',
  provider: 'Confluent',
  title: 'Confluent API secret (old format)',
  risk: "With its key it reads and writes the cluster's topics.",
  pattern: assigned('confluent|kafka|ccloud|sasl|schema[_.-]?registry', '[A-Za-z0-9+/]{64}'),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4.3,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Confluent Cloud › API keys: delete it and create another.',
  documentation:
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  examples: {
    positives: [
      ...inAssignments('CONFLUENT_API_SECRET', sample(noise(BASE64, 64, 153))),
      sample('kafka_sasl_password = "', noise(BASE64, 64, 154), '"\n'),
    ],
    negatives: [
      sample('KAFKA_CHECKSUM_SHA256=', noise(HEX, 64, 155)),
      sample('CONFLUENT_API_SECRET=', noise(BASE64, 63, 156)),
      'CONFLUENT_API_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('CONFLUENT_API_SECRET=', noise(BASE64, 64, 157), '0aB1'),
      sample('checksum = "', noise(BASE64, 64, 158), '"'),
    ],
  },
})
