import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 15, 26)

/** Dropbox app secret or key. */
export const dropboxApiToken = defineRule({
  id: 'dropbox-api-token',
  provider: 'Dropbox',
  title: 'Dropbox app secret or key',
  risk: 'Passes for the app and exchanges login codes.',
  pattern: assigned(String.raw`dropbox[\w.-]{0,16}(?:secret|key|token)`, '[0-9a-z]{15}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 2.8,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'dropbox.com/developers/apps → the app → Settings → App secret → reset.',
  documentation: 'https://developers.dropbox.com/oauth-guide',
  examples: {
    positives: [...inAssignments('DROPBOX_APP_SECRET', TOKEN)],
    negatives: [
      `DROPBOX_APP_SECRET=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 14, 26)}`,
      `DROPBOX_APP_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `DROPBOX_APP_SECRET=${sample('x'.repeat(15))}`,
    ],
  },
})
