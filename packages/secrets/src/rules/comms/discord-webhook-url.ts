import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'https://',
  'discord',
  '.com/api/webhooks/',
  noise('123456789', 18, 57),
  '/',
  noise(BASE64URL, 68, 58),
)

/** Discord webhook. */
export const discordWebhookUrl = defineRule({
  id: 'discord-webhook-url',
  provider: 'Discord',
  title: 'Discord webhook',
  risk: 'Posts messages in one channel, with any name and picture.',
  pattern: String.raw`discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[0-9A-Za-z_-]{60,80}`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Discord → the server → Server settings → Integrations → Webhooks → Delete.',
  documentation: 'https://discord.com/developers/docs/resources/webhook',
  examples: {
    positives: [...inContexts('DISCORD_WEBHOOK_URL', TOKEN)],
    negatives: [
      sample('https://', 'discord', '.com/api/webhooks/', noise('123456789', 18, 57), '/', noise(BASE64URL, 56, 58)),
      `DISCORD_WEBHOOK_URL=${sample('https://', 'discord', '.com/api/webhooks/', 'x'.repeat(18), '/', 'x'.repeat(68))}`,
    ],
  },
})
