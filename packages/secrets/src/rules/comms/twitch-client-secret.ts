import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 30, 78)

/** Twitch client secret or access token. */
export const twitchClientSecret = defineRule({
  id: 'twitch-client-secret',
  aliases: ['twitch-api-token'],
  provider: 'Twitch',
  title: 'Twitch client secret or access token',
  risk: 'Passes for the app, or acts as the user.',
  pattern: assigned('twitch', '[0-9a-z]{30}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'dev.twitch.tv → Console → Applications → Manage → New secret.',
  documentation: 'https://dev.twitch.tv/docs/authentication/',
  examples: {
    positives: [...inAssignments('TWITCH_CLIENT_SECRET', TOKEN)],
    negatives: [
      `TWITCH_CLIENT_SECRET=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 29, 78)}`,
      `TWITCH_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TWITCH_CLIENT_SECRET=${sample('x'.repeat(30))}`,
    ],
  },
})
