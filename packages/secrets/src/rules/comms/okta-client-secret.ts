import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE64URL, 64, 28)

/** Okta client secret. */
export const oktaClientSecret = defineRule({
  id: 'okta-client-secret',
  provider: 'Okta',
  title: 'Okta client secret',
  risk: 'Passes for the application and exchanges login codes.',
  pattern: assigned(String.raw`okta[\w.-]{0,20}secret`, '[0-9A-Za-z_-]{40}|[0-9A-Za-z_-]{64}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: 'Okta Admin Console → Applications → the application → General → Client secrets → deactivate and delete.',
  documentation: 'https://developer.okta.com/docs/guides/implement-grant-type/clientcreds/main/',
  examples: {
    positives: [...inAssignments('OKTA_CLIENT_SECRET', TOKEN)],
    negatives: [
      `OKTA_CLIENT_SECRET=${noise(BASE64URL, 63, 28)}`,
      `checksum: ${TOKEN}`,
      `OKTA_CLIENT_SECRET=${sample('x'.repeat(64))}`,
    ],
  },
})
