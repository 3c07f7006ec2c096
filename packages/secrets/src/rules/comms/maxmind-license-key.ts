import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE62, 6, 41), '_', noise(BASE62, 29, 42), '_m', 'mk')

/** MaxMind licence key. */
export const maxmindLicenseKey = defineRule({
  id: 'maxmind-license-key',
  provider: 'MaxMind',
  title: 'MaxMind licence key',
  risk: 'Downloads databases and calls the web services at the owner’s cost.',
  pattern: '[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.4,
  confidence: 'high',
  rotate: 'maxmind.com → Manage license keys → Delete.',
  documentation: 'https://support.maxmind.com/hc/en-us/articles/4407116112539-Using-License-Keys',
  examples: {
    positives: [...inAssignments('MAXMIND_LICENSE_KEY', TOKEN), TOKEN],
    negatives: [
      sample(noise(BASE62, 6, 41), '_', noise(BASE62, 28, 42), '_m', 'mk'),
      `MAXMIND_LICENSE_KEY=${sample('x'.repeat(6), '_', 'x'.repeat(29), '_m', 'mk')}`,
    ],
  },
})
