import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE64URL, 64, 79)

/** Auth0 client secret. */
export const auth0ClientSecret = defineRule({
  id: 'auth0-client-secret',
  provider: 'Auth0',
  title: 'Auth0 client secret',
  risk: 'Passes for the application: signs or exchanges tokens.',
  pattern: assigned(String.raw`auth0[\w.-]{0,20}(?:secret|key|token)`, '[0-9A-Za-z_-]{64}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Auth0 Dashboard → Applications → the application → Settings → Rotate secret.',
  documentation: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
  examples: {
    positives: [...inAssignments('AUTH0_CLIENT_SECRET', TOKEN)],
    negatives: [
      `AUTH0_CLIENT_SECRET=${noise(BASE64URL, 63, 79)}`,
      `AUTH0_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `AUTH0_CLIENT_SECRET=${sample('x'.repeat(64))}`,
    ],
  },
})
