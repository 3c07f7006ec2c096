import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `alcht_` and thirty letters and digits. */
export const alchemyAuthToken = defineRule({
  id: 'alchemy-auth-token',
  provider: 'Alchemy',
  title: 'Alchemy token',
  risk: "It manages the team's webhooks and reads their data.",
  pattern: 'alch[a-z]_[0-9A-Za-z]{30}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Alchemy dashboard › Webhooks (or Settings): regenerate the token.',
  documentation: 'https://www.alchemy.com/docs',
  examples: {
    positives: [
      ...inAssignments('ALCHEMY_AUTH_TOKEN', sample('alc', 'ht_', noise(BASE62, 30, 296))),
      sample('alc', 'ht_', noise(BASE62, 30, 297)),
    ],
    negatives: [
      sample('ALCHEMY_AUTH_TOKEN=alc', 'ht_', noise(BASE62, 29, 298)),
      sample('ALCHEMY_AUTH_TOKEN="alc', 'ht_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('ALCHEMY_AUTH_TOKEN=alc', 'ht_', noise(BASE62, 30, 299), '0aB1'),
    ],
  },
})
