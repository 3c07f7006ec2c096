import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('shp', 'pa_', noise(HEX, 32, 3))

/** Shopify private app password. */
export const shopifyPrivateAppAccessToken = defineRule({
  id: 'shopify-private-app-access-token',
  provider: 'Shopify',
  title: 'Shopify private app password',
  risk: 'Reads and changes the shop’s orders, customers and products.',
  pattern: 'shppa_[0-9a-fA-F]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Shopify admin → Apps → Private apps → the app → delete, and use a custom app instead.',
  documentation: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  examples: {
    positives: [...inContexts('SHOPIFY_TOKEN', TOKEN)],
    negatives: [sample('shp', 'pa_', noise(HEX, 31, 3)), `SHOPIFY_TOKEN=${sample('shp', 'pa_', '0'.repeat(32))}`],
  },
})
