import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'OD',
  'Ix',
  'MjM0',
  'NTY3',
  'ODkw',
  'MTIzNDU2Nz',
  'g',
  '.',
  noise(BASE62, 6, 60),
  '.',
  noise(BASE64URL, 38, 61),
)

/** Discord bot token of an application from 2018 to 2022. */
export const discordOlderBotToken = defineRule({
  id: 'discord-older-bot-token',
  provider: 'Discord',
  title: 'Discord bot token of an application from 2018 to 2022',
  risk: 'Acts as the bot on every server that it joined.',
  pattern: String.raw`(?:NDA|NDE|NDI|NDM|NDQ|NDU|NDY|NDc|NDg|NDk|NTA|NTE|NTI|NTM|NTQ|NTU|NTY|NTc|NTg|NTk|NjA|NjE|NjI|NjM|NjQ|NjU|NjY|Njc|Njg|Njk|NzA|NzE|NzI|NzM|NzQ|NzU|NzY|Nzc|Nzg|Nzk|ODA|ODE|ODI|ODM|ODQ|ODU|ODY|ODc|ODg|ODk|OTA|OTE|OTI|OTM|OTQ|OTU|OTY|OTc|OTg|OTk)[w-z0-5][\w-]{19,24}\.[\w-]{6}\.[\w-]{27,40}`,
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
        'OD',
        'Ix',
        'MjM0',
        'NTY3',
        'ODkw',
        'MTIzNDU2Nz',
        'g',
        '.',
        noise(BASE62, 6, 60),
        '.',
        noise(BASE64URL, 26, 61),
      ),
      `DISCORD_TOKEN=${sample('OD', 'Ix', 'MjM0', 'NTY3', 'ODkw', 'MTIzNDU2Nz', 'g', '.', 'x'.repeat(6), '.', 'x'.repeat(38))}`,
    ],
  },
})
