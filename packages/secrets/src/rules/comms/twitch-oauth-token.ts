import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('oau', 'th:', noise('abcdefghijklmnopqrstuvwxyz0123456789', 30, 61))

/** Twitch chat OAuth token. */
export const twitchOauthToken = defineRule({
  id: 'twitch-oauth-token',
  aliases: ['twitch-api-token'],
  provider: 'Twitch',
  title: 'Twitch chat OAuth token',
  risk: 'Chats and acts as the channel, within the scopes that were granted.',
  pattern: 'oauth:[0-9a-z]{30}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Twitch → Settings → Connections → Disconnect the app.',
  documentation: 'https://dev.twitch.tv/docs/authentication/',
  examples: {
    positives: [...inContexts('TWITCH_OAUTH', TOKEN)],
    negatives: [
      sample('oau', 'th:', noise('abcdefghijklmnopqrstuvwxyz0123456789', 29, 61)),
      `TWITCH_OAUTH=${sample('oau', 'th:', 'x'.repeat(30))}`,
    ],
  },
})
