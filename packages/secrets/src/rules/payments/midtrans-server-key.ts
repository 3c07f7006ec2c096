import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('Mid', '-server-', noise(BASE62, 24, 59))

/** Midtrans server key. */
export const midtransServerKey = defineRule({
  id: 'midtrans-server-key',
  provider: 'Midtrans',
  title: 'Midtrans server key',
  risk: 'Charges, refunds and reads payments.',
  pattern: '(?:SB-)?Mid-server-[A-Za-z0-9_-]{16,32}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Midtrans → Settings → Access keys → ask support for new keys.',
  documentation: 'https://docs.midtrans.com/docs/access-keys',
  examples: {
    positives: [...inContexts('MIDTRANS_SERVER_KEY', TOKEN)],
    negatives: [sample('Mid', '-server-', noise(BASE62, 9, 59)), `MIDTRANS_SERVER_KEY=${'x'.repeat(24)}`],
  },
})
