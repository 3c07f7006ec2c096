import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('lin', '_oauth_', noise(HEX, 64, 37))

/** Linear OAuth token or webhook secret. */
export const linearOauthToken = defineRule({
  id: 'linear-oauth-token',
  provider: 'Linear',
  title: 'Linear OAuth token or webhook secret',
  risk: 'Reads and changes issues as the user or the app, or forges webhooks.',
  pattern: 'lin_(?:oauth|wh)_[0-9A-Za-z]{32,64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Linear → Settings → Applications → Revoke access; webhooks under API → the webhook.',
  documentation: 'https://linear.app/developers/oauth-2-0-authentication',
  examples: {
    positives: [...inContexts('LINEAR_TOKEN', TOKEN)],
    negatives: [
      sample('lin', '_oauth_', noise(HEX, 30, 37)),
      `LINEAR_TOKEN=${sample('lin', '_oauth_', 'x'.repeat(64))}`,
    ],
  },
})
