import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(noise('123456789', 10, 34), ':', 'AA', noise(BASE64URL, 33, 35))

/** Telegram bot token. */
export const telegramBotApiToken = defineRule({
  id: 'telegram-bot-api-token',
  provider: 'Telegram',
  title: 'Telegram bot token',
  risk: 'Reads and sends messages as the bot.',
  pattern: '[0-9]{8,10}:AA[0-9A-Za-z_-]{33}',
  notBefore: '[0-9]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'telegram-bot-token',
  rotate: 'Telegram → @BotFather → /revoke → the bot.',
  documentation: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  examples: {
    positives: [...inContexts('TELEGRAM_BOT_TOKEN', TOKEN), `https://api.telegram.org/bot${TOKEN}/getMe`],
    negatives: [
      sample(noise('123456789', 10, 34), ':', 'AA', noise(BASE64URL, 32, 35)),
      `TELEGRAM_BOT_TOKEN=${sample('x'.repeat(10), ':', 'AA', 'x'.repeat(33))}`,
    ],
  },
})
