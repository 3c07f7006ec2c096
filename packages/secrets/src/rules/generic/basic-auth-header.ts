import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** User and password of HTTP Basic authentication, encoded in base64. */
export const basicAuthHeader = defineRule({
  id: 'basic-auth-header',
  aliases: ['curl-auth-header'],
  provider: 'Generic',
  title: 'HTTP Basic credentials',
  risk: 'Base64 is no encryption: whoever reads the header can log in to the server.',
  pattern:
    '(?i:authorization|auth|basic_?auth)["\'`\\]\\) \\t]{0,4}(?:[:=,( ]|=>|:=)[ \\t]{0,3}["\'`]?(?i:basic)[ \\t]+([A-Za-z0-9+/]{8,400}={0,2})',
  validator: 'basic-auth',
  confidence: 'high',
  invalidConfidence: 'low',
  rotate: 'Change the password of that account; compose the header at run time from a secret.',
  examples: {
    positives: [
      sample('Authorization: Basic ', 'c3ZjLWNpOlF1', 'YWlsLTM5MTE='),
      sample("headers: { 'Authorization': 'Basic ", 'b3BzOk5pZ2h0', 'amFyXzQ0', "' }"),
    ],
    negatives: [
      sample('Authorization: Basic $', '{token}'),
      'Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=',
      'auth = basic',
    ],
  },
})
