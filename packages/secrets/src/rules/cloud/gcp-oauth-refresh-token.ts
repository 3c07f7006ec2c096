import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds Google refresh tokens, those of application default credentials among them: `1//0` and a long run. */
export const gcpOauthRefreshToken = defineRule({
  id: 'gcp-oauth-refresh-token',
  provider: 'Google Cloud',
  title: 'Google OAuth refresh token',
  risk: 'With the client id and secret it makes new access tokens for as long as the grant stands.',
  pattern: '1//0[\\w-]{50,160}',
  notBefore: '[0-9A-Za-mo-z_/.-]',
  notAfter: '[\\w./-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    "Google account › Security › Third-party access: remove the application's access; for application default credentials run the revoke command and log in again.",
  documentation: 'https://developers.google.com/identity/protocols/oauth2',
  examples: {
    positives: [
      ...inAssignments('GOOGLE_REFRESH_TOKEN', sample('1/', '/0', noise(BASE64URL, 96, 186))),
      sample('1/', '/0', noise(BASE64URL, 96, 187)),
    ],
    negatives: [
      sample('https://example.com/1/', '/0', noise(BASE64URL, 20, 188)),
      '1//0 is no division',
      sample(
        'GOOGLE_REFRESH_TOKEN="1/',
        '/0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
