import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('cs', 'a_', noise(HEX, 30, 77), noise(BASE62, 6, 78))

/** Cloudsmith API key. */
export const cloudsmithApiToken = defineRule({
  id: 'cloudsmith-api-token',
  provider: 'Cloudsmith',
  title: 'Cloudsmith API key',
  risk: 'Reads and publishes the packages of its owner.',
  pattern: 'csa_[0-9A-Za-z]{36}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'cloudsmith-token',
  rotate: 'Cloudsmith → User settings → API key → Refresh; service accounts under the organization’s settings.',
  documentation: 'https://help.cloudsmith.io/docs/api-key',
  examples: {
    positives: [...inAssignments('CLOUDSMITH_API_KEY', TOKEN), TOKEN],
    negatives: [
      sample('cs', 'a_', noise(HEX, 30, 77), noise(BASE62, 5, 78)),
      `CLOUDSMITH_API_KEY=${sample('cs', 'a_', 'x'.repeat(30), 'x'.repeat(6))}`,
    ],
  },
})
