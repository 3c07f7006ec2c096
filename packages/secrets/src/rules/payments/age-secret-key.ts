import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds `AGE-SECRET-KEY-1` and 58 bech32 characters. */
export const ageSecretKey = defineRule({
  id: 'age-secret-key',
  provider: 'age',
  title: 'age secret key',
  risk: 'It decrypts every file that was encrypted to its recipient, SOPS files among them.',
  pattern: 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}',
  notAfter: '[0-9A-Za-z]',
  confidence: 'high',
  validator: 'age-secret-key',
  rotate: 'Make a new key, re-encrypt the files to its recipient, and change the secrets that they held.',
  documentation: 'https://age-encryption.org/',
  examples: {
    positives: [
      ...inContexts('SOPS_AGE_KEY', sample('AGE-', 'SECRET-KEY-1', noise('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58, 740))),
    ],
    negatives: [
      sample('SOPS_AGE_KEY=AGE-', 'SECRET-KEY-1', noise('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 57, 741)),
      sample('SOPS_AGE_KEY="AGE-', 'SECRET-KEY-1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SOPS_AGE_KEY=AGE-', 'SECRET-KEY-1', noise('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58, 742), '0aB1'),
    ],
  },
})
