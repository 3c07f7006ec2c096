import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = noise('123456789', 18, 78)

/** Discord client id. */
export const discordClientId = defineRule({
  id: 'discord-client-id',
  provider: 'Discord',
  title: 'Discord client id',
  risk: 'Names the application; public by design, half of a pair with the secret.',
  pattern: assigned(String.raw`discord[\w.-]{0,16}(?:client|app(?:lication)?)[_.-]?id`, '[0-9]{17,20}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2,
  confidence: 'low',
  rotate: 'Nothing to rotate unless the secret leaked too: discord.com/developers → the application → OAuth2.',
  documentation: 'https://discord.com/developers/docs/topics/oauth2',
  examples: {
    positives: [...inAssignments('DISCORD_CLIENT_ID', TOKEN)],
    negatives: [
      `DISCORD_CLIENT_ID=${noise('123456789', 15, 78)}`,
      `checksum: ${TOKEN}`,
      `DISCORD_CLIENT_ID=${sample('0'.repeat(18))}`,
    ],
  },
})
