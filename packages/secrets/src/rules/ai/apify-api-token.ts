import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `apify_api_` and 34 to 40 letters and digits. */
export const apifyApiToken = defineRule({
  id: 'apify-api-token',
  provider: 'Apify',
  title: 'Apify API token',
  risk: "It runs actors and reads their data at the owner's expense.",
  pattern: 'apify_(?:api|proxy)_[0-9A-Za-z]{34,40}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Apify console › Settings › API & Integrations: delete it and create another.',
  documentation: 'https://docs.apify.com/platform/integrations/api',
  examples: {
    positives: [
      ...inContexts('APIFY_TOKEN', sample('api', 'fy_api_', noise(BASE62, 36, 344))),
      sample("'apify_token' => 'api", 'fy_proxy_', noise(BASE62, 36, 345), "',"),
    ],
    negatives: [
      sample('APIFY_TOKEN=api', 'fy_api_', noise(BASE62, 12, 346)),
      sample('APIFY_TOKEN=api', 'fy_api_', noise(BASE62, 60, 347)),
      sample('APIFY_TOKEN="api', 'fy_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
