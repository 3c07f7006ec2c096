import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 4)

/** Discord token or public key by its name. */
export const discordApiToken = defineRule({
  id: 'discord-api-token',
  provider: 'Discord',
  title: 'Discord token or public key by its name',
  risk: 'Acts as the bot or the user.',
  pattern: assigned('discord', '[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'discord.com/developers → the application → Bot → Reset token.',
  documentation: 'https://discord.com/developers/docs/reference#authentication',
  examples: {
    positives: [...inAssignments('DISCORD_API_TOKEN', TOKEN)],
    negatives: [
      `DISCORD_API_TOKEN=${noise(HEX, 63, 4)}`,
      `DISCORD_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `DISCORD_API_TOKEN=${sample('x'.repeat(64))}`,
    ],
  },
})
