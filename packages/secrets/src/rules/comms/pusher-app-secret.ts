import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 20, 31)

/** Pusher app secret. */
export const pusherAppSecret = defineRule({
  id: 'pusher-app-secret',
  provider: 'Pusher',
  title: 'Pusher app secret',
  risk: 'Publishes to every channel of the app and signs subscriptions.',
  pattern: assigned(String.raw`pusher[\w.-]{0,12}secret`, '[0-9A-Fa-f]{20}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Pusher → the app → App keys: create a new pair and delete this one.',
  documentation: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
  examples: {
    positives: [...inAssignments('PUSHER_APP_SECRET', TOKEN)],
    negatives: [
      `PUSHER_APP_SECRET=${noise(HEX, 19, 31)}`,
      `PUSHER_APP_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PUSHER_APP_SECRET=${sample('0'.repeat(20))}`,
    ],
  },
})
