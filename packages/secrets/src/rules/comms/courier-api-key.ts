import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('p', 'k_prod_', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 28, 72))

/** Courier API key. */
export const courierApiKey = defineRule({
  id: 'courier-api-key',
  provider: 'Courier',
  title: 'Courier API key',
  risk: 'Sends messages in the owner’s name and reads profiles.',
  pattern: '[pd]k_(?:prod|test)_[0-9A-Za-z]{24,28}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'Courier → Settings → API keys → Delete.',
  documentation: 'https://www.courier.com/docs/reference/auth',
  examples: {
    positives: [...inContexts('COURIER_AUTH_TOKEN', TOKEN)],
    negatives: [
      sample('p', 'k_prod_', noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 22, 72)),
      `COURIER_AUTH_TOKEN=${sample('p', 'k_prod_', 'X'.repeat(28))}`,
    ],
  },
})
