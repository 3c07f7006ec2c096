import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `CCDB1_`, 22 and 40 letters and digits. */
export const cockroachdbApiKey = defineRule({
  id: 'cockroachdb-api-key',
  provider: 'Cockroach Labs',
  title: 'CockroachDB Cloud API key',
  risk: 'It manages clusters as the service account.',
  pattern: 'CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'CockroachDB Cloud console › Access Management › Service Accounts: delete the key and create another.',
  documentation: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
  examples: {
    positives: [
      ...inContexts('COCKROACH_API_KEY', sample('CC', 'DB1_', noise(BASE62, 22, 524), '_', noise(BASE62, 40, 525))),
    ],
    negatives: [
      sample('COCKROACH_API_KEY=CC', 'DB1_', noise(BASE62, 22, 526), '_', noise(BASE62, 39, 527)),
      sample('COCKROACH_API_KEY="CC', 'DB1_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('COCKROACH_API_KEY=CC', 'DB1_', noise(BASE62, 22, 528), '_', noise(BASE62, 40, 529), '0aB1'),
    ],
  },
})
