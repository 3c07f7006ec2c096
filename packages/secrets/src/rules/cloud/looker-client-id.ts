import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Looker client ids by their name: twenty letters and digits. */
export const lookerClientId = defineRule({
  id: 'looker-client-id',
  provider: 'Looker',
  title: 'Looker API client id',
  risk: 'It only names the key; the secret that usually stands beside it runs queries as the user.',
  pattern: assigned('looker', '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'low',
  allowlists: [WORDS],
  rotate: 'Looker › Admin › Users › the user › API keys: delete it and create another.',
  documentation: 'https://cloud.google.com/looker/docs/api-auth',
  examples: {
    positives: [
      sample('LOOKERSDK_CLIENT_ID=', noise(BASE62, 20, 112)),
      sample('looker_client_id: "', noise(BASE62, 20, 113), '"'),
    ],
    negatives: [
      sample('LOOKERSDK_CLIENT_ID=', noise(BASE62, 12, 114)),
      sample('LOOKERSDK_CLIENT_ID=', noise(BASE62, 32, 115)),
      'LOOKERSDK_CLIENT_ID=xxxxxxxxxxxxxxxxxxxx',
    ],
  },
})
