import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('p', 'k_', noise('123456789', 8, 7), '_', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 32, 8))

/** ClickUp personal API token. */
export const clickupApiToken = defineRule({
  id: 'clickup-api-token',
  provider: 'ClickUp',
  title: 'ClickUp personal API token',
  risk: 'Reads and changes tasks as its owner.',
  pattern: 'pk_[0-9]{5,12}_[0-9A-Z]{32}',
  notBefore: '[0-9A-Z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'ClickUp → Settings → Apps → API token → Regenerate.',
  documentation: 'https://developer.clickup.com/docs/authentication',
  examples: {
    positives: [...inContexts('CLICKUP_TOKEN', TOKEN)],
    negatives: [
      sample('p', 'k_', noise('123456789', 8, 7), '_', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 31, 8)),
      `CLICKUP_TOKEN=${sample('p', 'k_', 'X'.repeat(8), '_', 'X'.repeat(32))}`,
    ],
  },
})
