import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds Google OAuth client secrets: `GOCSPX-` and 28 characters. */
export const gcpOauthClientSecret = defineRule({
  id: 'gcp-oauth-client-secret',
  provider: 'Google Cloud',
  title: 'Google OAuth client secret',
  risk: "It lets anyone pose as the application towards Google's sign-in and exchange stolen codes for tokens.",
  pattern: 'GOCSPX-[\\w-]{28}',
  notAfter: '[\\w-]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Google Cloud console › APIs & Services › Credentials › the OAuth client: add a secret, deploy it, then disable and delete the old one.',
  documentation: 'https://developers.google.com/identity/protocols/oauth2',
  examples: {
    positives: [...inContexts('GOOGLE_CLIENT_SECRET', sample('GOC', 'SPX-', noise(BASE64URL, 28, 237)))],
    negatives: [
      'GOCSPX-your-secret',
      sample('GOOGLE_CLIENT_SECRET=GOC', 'SPX-', noise(BASE64URL, 27, 238)),
      sample('GOOGLE_CLIENT_SECRET="GOC', 'SPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('GOOGLE_CLIENT_SECRET=GOC', 'SPX-', noise(BASE64URL, 28, 239), '0aB1'),
    ],
  },
})
