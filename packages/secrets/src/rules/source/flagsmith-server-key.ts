import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('se', 'r.', noise(BASE62, 22, 85))

/** Flagsmith server-side environment key. */
export const flagsmithServerKey = defineRule({
  id: 'flagsmith-server-key',
  provider: 'Flagsmith',
  title: 'Flagsmith server-side environment key',
  risk: 'Reads the feature flags and segments of an environment.',
  pattern: String.raw`ser\.[0-9A-Za-z]{22}`,
  notBefore: '[0-9A-Za-z_.]',
  notAfter: '[0-9A-Za-z_.]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Flagsmith → the environment → SDK keys → Server-side environment keys → Delete.',
  documentation: 'https://docs.flagsmith.com/clients/server-side',
  examples: {
    positives: [...inAssignments('FLAGSMITH_KEY', TOKEN), TOKEN],
    negatives: [
      sample('se', 'r.', noise(BASE62, 21, 85)),
      `FLAGSMITH_KEY=${sample('se', 'r.', 'x'.repeat(22))}`,
      'this.us' + 'er.getTheNameOfTheOwnerX(1)',
    ],
  },
})
