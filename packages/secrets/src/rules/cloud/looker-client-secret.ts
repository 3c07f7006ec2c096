import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Looker secrets by their name: 24 letters and digits. */
export const lookerClientSecret = defineRule({
  id: 'looker-client-secret',
  provider: 'Looker',
  title: 'Looker API client secret',
  risk: 'With its client id it runs queries as the user.',
  pattern: assigned('looker', '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Looker › Admin › Users › the user › API keys: delete it and create another.',
  documentation: 'https://cloud.google.com/looker/docs/api-auth',
  examples: {
    positives: [...inAssignments('LOOKERSDK_CLIENT_SECRET', sample(noise(BASE62, 24, 289)))],
    negatives: [
      sample('LOOKERSDK_CLIENT_SECRET=', noise(BASE62, 23, 290)),
      'LOOKERSDK_CLIENT_SECRET="xxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('LOOKERSDK_CLIENT_SECRET=', noise(BASE62, 24, 291), '0aB1'),
      sample('checksum = "', noise(BASE62, 24, 292), '"'),
    ],
  },
})
