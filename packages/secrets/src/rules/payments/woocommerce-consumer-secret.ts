import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('c', 's_', noise(HEX, 40, 61))

/** WooCommerce consumer secret. */
export const woocommerceConsumerSecret = defineRule({
  id: 'woocommerce-consumer-secret',
  provider: 'WooCommerce',
  title: 'WooCommerce consumer secret',
  risk: 'Reads and changes orders and customers of the shop.',
  pattern: 'cs_[0-9a-f]{40}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'WooCommerce → Settings → Advanced → REST API → Revoke.',
  documentation: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
  examples: {
    positives: [...inContexts('WC_CONSUMER_SECRET', TOKEN)],
    negatives: [sample('c', 's_', noise(HEX, 30, 61)), `WC_CONSUMER_SECRET=${'x'.repeat(24)}`],
  },
})
