import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('shp', 'ca_', noise(HEX, 32, 75))

/** Shopify custom app access token. */
export const shopifyCustomAccessToken = defineRule({
  id: 'shopify-custom-access-token',
  provider: 'Shopify',
  title: 'Shopify custom app access token',
  risk: 'Reads and changes the shop’s orders, customers and products.',
  pattern: 'shpca_[0-9a-fA-F]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Shopify admin → Settings → Apps and sales channels → Develop apps → the app → uninstall or rotate.',
  documentation: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  examples: {
    positives: [...inContexts('SHOPIFY_TOKEN', TOKEN)],
    negatives: [sample('shp', 'ca_', noise(HEX, 31, 75)), `SHOPIFY_TOKEN=${sample('shp', 'ca_', '0'.repeat(32))}`],
  },
})
