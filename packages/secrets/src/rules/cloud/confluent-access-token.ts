import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Confluent API keys by their name: sixteen letters and digits. */
export const confluentAccessToken = defineRule({
  id: 'confluent-access-token',
  provider: 'Confluent',
  title: 'Confluent API key',
  risk: "With its secret it reads and writes the cluster's topics.",
  pattern: assigned(
    'confluent|kafka[_.-]?(?:api|cluster|cloud|schema|sasl)?[_.-]?(?:key|user)|ccloud',
    '[0-9A-Za-z]{16}',
  ),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 2.8,
  confidence: 'low',
  allowlists: [WORDS],
  rotate: 'Confluent Cloud › API keys: delete it and create another.',
  documentation:
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  examples: {
    positives: [...inAssignments('CONFLUENT_API_KEY', sample(noise(DIGITS + UPPER, 16, 559)))],
    negatives: [
      sample('CONFLUENT_API_KEY=', noise(DIGITS + UPPER, 15, 560)),
      'CONFLUENT_API_KEY="xxxxxxxxxxxxxxxx"',
      sample('CONFLUENT_API_KEY=', noise(DIGITS + UPPER, 16, 561), '0aB1'),
      sample('checksum = "', noise(DIGITS + UPPER, 16, 562), '"'),
    ],
  },
})
