import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sec', 'ret-', noise(BASE62, 43, 54))

/** Statsig server or console key. */
export const statsigSecretKey = defineRule({
  id: 'statsig-secret-key',
  provider: 'Statsig',
  title: 'Statsig server or console key',
  risk: 'Reads feature gates and experiments, or changes them.',
  pattern: '(?:secret|console)-[0-9A-Za-z]{40,46}',
  notBefore: '[0-9A-Za-z_-]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Statsig → Settings → Keys and environments → Revoke.',
  documentation: 'https://docs.statsig.com/sdk-keys/api-keys',
  examples: {
    positives: [...inAssignments('STATSIG_SECRET', TOKEN), TOKEN],
    negatives: [
      sample('sec', 'ret-', noise(BASE62, 38, 54)),
      `STATSIG_SECRET=${sample('sec', 'ret-', 'x'.repeat(43))}`,
    ],
  },
})
