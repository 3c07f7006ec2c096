import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds Looker client ids by their name: twenty letters and digits. */
export const lookerClientId = defineRule({
  id: 'looker-client-id',
  aliases: ['looker-client-id'],
  provider: 'Looker',
  title: 'Looker API client id',
  risk: 'It only names the key; the secret that usually stands beside it runs queries as the user.',
  pattern: assigned('looker', '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'low',
  rotate: 'Looker › Admin › Users › the user › API keys: delete it and create another.',
  documentation: 'https://cloud.google.com/looker/docs/api-auth',
  examples: {
    positives: [...inAssignments('LOOKERSDK_CLIENT_ID', sample(noise(BASE62, 20, 112)))],
    negatives: [
      sample('LOOKERSDK_CLIENT_ID=', noise(BASE62, 19, 113)),
      'LOOKERSDK_CLIENT_ID="xxxxxxxxxxxxxxxxxxxx"',
      sample('LOOKERSDK_CLIENT_ID=', noise(BASE62, 20, 114), '0aB1'),
      sample('checksum = "', noise(BASE62, 20, 115), '"'),
    ],
  },
})
