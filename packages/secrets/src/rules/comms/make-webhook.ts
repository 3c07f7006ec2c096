import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('https://', 'hook.', 'eu1.', 'make.com/', noise('abcdefghijklmnopqrstuvwxyz0123456789', 32, 55))

/** Make (Integromat) webhook. */
export const makeWebhook = defineRule({
  id: 'make-webhook',
  provider: 'Make',
  title: 'Make (Integromat) webhook',
  risk: 'Starts the scenario with data of the attacker’s choosing.',
  pattern: String.raw`hook\.(?:[a-z]{2}[0-9]\.make\.com|make\.com|integromat\.com)/[0-9a-z]{28,40}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Make → Webhooks → the hook → Delete, then add a new one.',
  documentation: 'https://help.make.com/webhooks',
  examples: {
    positives: [...inContexts('MAKE_HOOK', TOKEN)],
    negatives: [
      sample('https://', 'hook.', 'eu1.', 'make.com/', noise('abcdefghijklmnopqrstuvwxyz0123456789', 26, 55)),
      'https://hook.eu1.make.com/your-webhook-id',
    ],
  },
})
