import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('shp', 'ua_', noise(HEX, 32, 37))

/** Shopify user, theme or partner token. */
export const shopifyAppToken = defineRule({
  id: 'shopify-app-token',
  provider: 'Shopify',
  title: 'Shopify user, theme or partner token',
  risk: 'Acts as the user or the app in the shop, or changes its themes.',
  pattern: '(?:shp(?:ua|it|tka|rt)|prtapi|shptka|shpkrn|shpitk)_[0-9a-fA-F]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Shopify admin → Settings → Users, or Shopify Partners → Settings → API clients → Revoke.',
  documentation: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  examples: {
    positives: [...inContexts('SHOPIFY_TOKEN', TOKEN)],
    negatives: [sample('shp', 'ua_', noise(HEX, 31, 37)), `SHOPIFY_TOKEN=${sample('shp', 'ua_', '0'.repeat(32))}`],
  },
})
