import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 73)

/** Telegram API hash. */
export const telegramApiHash = defineRule({
  id: 'telegram-api-hash',
  provider: 'Telegram',
  title: 'Telegram API hash',
  risk: 'Lets an attacker pass for the client application.',
  pattern: assigned('(?:telegram|tg)[_.-]?(?:api[_.-]?)?hash|api_hash', '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'my.telegram.org → API development tools; the hash cannot be changed, so make a new application.',
  documentation: 'https://core.telegram.org/api/obtaining_api_id',
  examples: {
    positives: [...inAssignments('TELEGRAM_API_HASH', TOKEN)],
    negatives: [
      `TELEGRAM_API_HASH=${noise(HEX, 31, 73)}`,
      `TELEGRAM_API_HASH=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TELEGRAM_API_HASH=${sample('0'.repeat(32))}`,
    ],
  },
})
