import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('https://', 'maker.', 'ifttt.com', '/trigger/door_opened/with/key/', noise(BASE64URL, 43, 36))

/** IFTTT webhook key. */
export const iftttWebhookKey = defineRule({
  id: 'ifttt-webhook-key',
  provider: 'IFTTT',
  title: 'IFTTT webhook key',
  risk: 'Starts any of the owner’s webhook applets.',
  pattern: String.raw`maker\.ifttt\.com/trigger/[\w{}$-]{1,60}(?:/json)?/with/key/([0-9A-Za-z_-]{20,60})`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'ifttt.com/maker_webhooks/settings → Edit connection, which makes a new key.',
  documentation: 'https://ifttt.com/maker_webhooks',
  examples: {
    positives: [...inContexts('IFTTT_URL', TOKEN)],
    negatives: [
      sample('https://', 'maker.', 'ifttt.com', '/trigger/door_opened/with/key/', noise(BASE64URL, 18, 36)),
      `IFTTT_URL=${sample('https://', 'maker.', 'ifttt.com', '/trigger/door_opened/with/key/', 'x'.repeat(43))}`,
    ],
  },
})
