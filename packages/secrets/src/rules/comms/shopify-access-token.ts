import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('shp', 'at_', noise(HEX, 32, 75))

/** Shopify admin API access token. */
export const shopifyAccessToken = defineRule({
  id: 'shopify-access-token',
  provider: 'Shopify',
  title: 'Shopify admin API access token',
  risk: 'Reads and changes the shop’s orders, customers and products.',
  pattern: 'shpat_[0-9a-fA-F]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Shopify admin → Settings → Apps and sales channels → Develop apps → the app → uninstall or rotate.',
  documentation: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  examples: {
    positives: [...inContexts('SHOPIFY_TOKEN', TOKEN)],
    negatives: [sample('shp', 'at_', noise(HEX, 31, 75)), `SHOPIFY_TOKEN=${sample('shp', 'at_', '0'.repeat(32))}`],
  },
})
