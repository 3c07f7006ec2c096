import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sig_` and 28 letters and digits. */
export const upstashQstashSigningKey = defineRule({
  id: 'upstash-qstash-signing-key',
  provider: 'Upstash',
  title: 'Upstash QStash signing key',
  risk: 'It forges messages that the receiving service trusts.',
  pattern: 'sig_[0-9A-Za-z]{28}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: 'Upstash console › QStash › Signing keys: roll the keys.',
  documentation: 'https://upstash.com/docs/qstash/howto/roll-signing-keys',
  examples: {
    positives: [
      ...inAssignments('QSTASH_CURRENT_SIGNING_KEY', sample('si', 'g_', noise(BASE62, 28, 461))),
      sample('si', 'g_', noise(BASE62, 28, 462)),
    ],
    negatives: [
      'sig_verification_failed_count',
      sample('QSTASH_CURRENT_SIGNING_KEY=si', 'g_', noise(BASE62, 27, 463)),
      sample('QSTASH_CURRENT_SIGNING_KEY="si', 'g_xxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('QSTASH_CURRENT_SIGNING_KEY=si', 'g_', noise(BASE62, 28, 464), '0aB1'),
    ],
  },
})
