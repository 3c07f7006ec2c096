import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 32, 74)

/** Discord client secret. */
export const discordClientSecret = defineRule({
  id: 'discord-client-secret',
  provider: 'Discord',
  title: 'Discord client secret',
  risk: 'Lets an attacker pass for the application and exchange login codes.',
  pattern: assigned(String.raw`discord[\w.-]{0,16}secret`, '[0-9A-Za-z_-]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'discord.com/developers → the application → OAuth2 → Reset secret.',
  documentation: 'https://discord.com/developers/docs/topics/oauth2',
  examples: {
    positives: [...inAssignments('DISCORD_CLIENT_SECRET', TOKEN)],
    negatives: [
      `DISCORD_CLIENT_SECRET=${noise(BASE64URL, 31, 74)}`,
      `DISCORD_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `DISCORD_CLIENT_SECRET=${sample('x'.repeat(32))}`,
    ],
  },
})
