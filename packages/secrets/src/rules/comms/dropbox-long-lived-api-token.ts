import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE62, 11, 12), 'AAAAA', 'AAAAA', noise(BASE64URL, 43, 13))

/** Dropbox long-lived access token. */
export const dropboxLongLivedApiToken = defineRule({
  id: 'dropbox-long-lived-api-token',
  provider: 'Dropbox',
  title: 'Dropbox long-lived access token',
  risk: 'Reads and writes the files of its owner until it is revoked.',
  pattern: '[0-9A-Za-z_-]{11}A{10}[0-9A-Za-z_-]{43}',
  notBefore: '[0-9A-Za-z+/_-]',
  notAfter: '[0-9A-Za-z+/=_-]',
  minEntropy: 3.6,
  confidence: 'high',
  rotate: 'Dropbox → Settings → Connected apps → Disconnect.',
  documentation: 'https://developers.dropbox.com/oauth-guide',
  examples: {
    positives: [...inAssignments('DROPBOX_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample(noise(BASE62, 11, 12), 'AAAAA', 'AAAAA', noise(BASE64URL, 42, 13)),
      `DROPBOX_TOKEN=${sample('x'.repeat(11), 'AAAAA', 'AAAAA', 'x'.repeat(43))}`,
    ],
  },
})
