import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('shp', 'ss_', noise(HEX, 32, 3))

/** Shopify app shared secret. */
export const shopifySharedSecret = defineRule({
  id: 'shopify-shared-secret',
  provider: 'Shopify',
  title: 'Shopify app shared secret',
  risk: 'Forges webhooks and exchanges login codes of the app.',
  pattern: 'shpss_[0-9a-fA-F]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Shopify Partners → the app → Client credentials → Rotate.',
  documentation: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  examples: {
    positives: [...inContexts('SHOPIFY_TOKEN', TOKEN)],
    negatives: [sample('shp', 'ss_', noise(HEX, 31, 3)), `SHOPIFY_TOKEN=${sample('shp', 'ss_', '0'.repeat(32))}`],
  },
})
