import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds Google access tokens: `ya29.` and a long run. */
export const gcpOauthAccessToken = defineRule({
  id: 'gcp-oauth-access-token',
  provider: 'Google Cloud',
  title: 'Google OAuth access token',
  risk: 'It acts as the user or service account within its scopes, for about an hour.',
  pattern: 'ya29\\.[\\w-]{40,}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate:
    "It expires within an hour; revoke it at once through the OAuth revocation endpoint or the account's third-party access page.",
  documentation: 'https://developers.google.com/identity/protocols/oauth2',
  examples: {
    positives: [
      ...inAssignments('GOOGLE_OAUTH_ACCESS_TOKEN', sample('ya', '29.a0', noise(BASE64URL, 160, 683))),
      sample('ya', '29.a0', noise(BASE64URL, 160, 684)),
    ],
    negatives: [
      sample('ya', '29.', noise(BASE64URL, 12, 685)),
      'maya29.com',
      sample(
        'GOOGLE_OAUTH_ACCESS_TOKEN="ya',
        '29.a0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
