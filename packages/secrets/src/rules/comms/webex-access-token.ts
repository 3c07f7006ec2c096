import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(BASE62, 64, 22),
  '_P',
  'E93_',
  noise(HEX, 8, 23),
  '-',
  noise(HEX, 4, 24),
  '-4',
  noise(HEX, 3, 25),
  '-a',
  noise(HEX, 3, 26),
  '-',
  noise(HEX, 12, 27),
)

/** Webex bot or integration token. */
export const webexAccessToken = defineRule({
  id: 'webex-access-token',
  provider: 'Cisco',
  title: 'Webex bot or integration token',
  risk: 'Reads and posts in the spaces of the bot or the user.',
  pattern: assigned(
    'webex',
    '[0-9A-Za-z]{56,72}_[0-9A-Z]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Fa-f]{64}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'developer.webex.com → My Webex apps → the bot → Regenerate access token.',
  documentation: 'https://developer.webex.com/docs/bots',
  examples: {
    positives: [...inAssignments('WEBEX_BOT_TOKEN', TOKEN)],
    negatives: [
      `WEBEX_BOT_TOKEN=${sample(noise(BASE62, 64, 22), '_P', 'E93_', noise(HEX, 8, 23), '-', noise(HEX, 4, 24), '-4', noise(HEX, 3, 25), '-a', noise(HEX, 3, 26), '-', noise(HEX, 11, 27))}`,
      `checksum: ${TOKEN}`,
    ],
  },
})
