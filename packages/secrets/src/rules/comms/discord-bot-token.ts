import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'MT',
  'Ix',
  'MjM0',
  'NTY3',
  'ODkw',
  'MTIzNDU2Nz',
  'g',
  '.',
  noise(BASE62, 6, 15),
  '.',
  noise(BASE64URL, 38, 16),
)

/** Discord bot token. */
export const discordBotToken = defineRule({
  id: 'discord-bot-token',
  provider: 'Discord',
  title: 'Discord bot token',
  risk: 'Acts as the bot on every server that it joined.',
  pattern: String.raw`(?:MTA|MTE|MTI|MTM|MTQ|MTU|MTY|MTc|MTg|MTk|MjA|MjE|MjI|MjM|MjQ|MjU|MjY|Mjc|Mjg|Mjk|MzA|MzE|MzI|MzM|MzQ|MzU|MzY|Mzc|Mzg|Mzk)[w-z0-5][\w-]{19,24}\.[\w-]{6}\.[\w-]{27,40}`,
  notBefore: '[0-9A-Za-z_.-]',
  notAfter: '[0-9A-Za-z_.-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'discord-bot-token',
  rotate: 'discord.com/developers → the application → Bot → Reset token.',
  documentation: 'https://discord.com/developers/docs/reference#authentication',
  examples: {
    positives: [
      ...inAssignments('DISCORD_TOKEN', TOKEN),
      TOKEN,
      `client.login("${TOKEN}")`,
      `Authorization: Bot ${TOKEN}`,
    ],
    negatives: [
      sample(
        'MT',
        'Ix',
        'MjM0',
        'NTY3',
        'ODkw',
        'MTIzNDU2Nz',
        'g',
        '.',
        noise(BASE62, 6, 15),
        '.',
        noise(BASE64URL, 26, 16),
      ),
      `DISCORD_TOKEN=${sample('MT', 'Ix', 'MjM0', 'NTY3', 'ODkw', 'MTIzNDU2Nz', 'g', '.', 'x'.repeat(6), '.', 'x'.repeat(38))}`,
    ],
  },
})
