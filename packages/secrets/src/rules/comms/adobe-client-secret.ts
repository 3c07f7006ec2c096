import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('p8', 'e-', noise(BASE64URL, 32, 15))

/** Adobe client secret. */
export const adobeClientSecret = defineRule({
  id: 'adobe-client-secret',
  provider: 'Adobe',
  title: 'Adobe client secret',
  risk: 'Passes for the integration.',
  pattern: 'p8e-[0-9A-Za-z_-]{32}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'developer.adobe.com/console → the project → Credentials → add a new client secret and delete this one.',
  documentation: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  examples: {
    positives: [...inAssignments('ADOBE_CLIENT_SECRET', TOKEN), TOKEN],
    negatives: [
      sample('p8', 'e-', noise(BASE64URL, 31, 15)),
      `ADOBE_CLIENT_SECRET=${sample('p8', 'e-', 'x'.repeat(32))}`,
    ],
  },
})
