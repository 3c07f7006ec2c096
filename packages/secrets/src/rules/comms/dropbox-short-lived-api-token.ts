import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'l.', noise(BASE64URL, 140, 51))

/** Dropbox short-lived access token. */
export const dropboxShortLivedApiToken = defineRule({
  id: 'dropbox-short-lived-api-token',
  provider: 'Dropbox',
  title: 'Dropbox short-lived access token',
  risk: 'Reads and writes the files of its owner for four hours.',
  pattern: String.raw`sl\.(?:u\.)?[0-9A-Za-z_-]{120,1000}[0-9A-Za-z_-]{0,1000}={0,2}`,
  notBefore: '[0-9A-Za-z_.]',
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Dropbox → Settings → Connected apps → Disconnect.',
  documentation: 'https://developers.dropbox.com/oauth-guide',
  examples: {
    positives: [...inAssignments('DROPBOX_TOKEN', TOKEN), TOKEN],
    negatives: [sample('s', 'l.', noise(BASE64URL, 110, 51)), `DROPBOX_TOKEN=${sample('s', 'l.', 'x'.repeat(140))}`],
  },
})
