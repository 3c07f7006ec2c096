import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 30, 55)

/** Reddit client secret. */
export const redditClientSecret = defineRule({
  id: 'reddit-client-secret',
  provider: 'Reddit',
  title: 'Reddit client secret',
  risk: 'Passes for the app, or acts as its owner.',
  pattern: assigned(String.raw`reddit[\w.-]{0,20}secret`, '[0-9A-Za-z_-]{27,30}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'reddit.com/prefs/apps → the app → delete it and make a new one.',
  documentation: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  examples: {
    positives: [...inAssignments('REDDIT_CLIENT_SECRET', TOKEN)],
    negatives: [
      `REDDIT_CLIENT_SECRET=${noise(BASE64URL, 26, 55)}`,
      `checksum: ${TOKEN}`,
      `REDDIT_CLIENT_SECRET=${sample('x'.repeat(30))}`,
    ],
  },
})
