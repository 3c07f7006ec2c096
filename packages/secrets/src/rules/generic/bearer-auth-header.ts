import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** A token of an Authorization header. */
export const bearerAuthHeader = defineRule({
  id: 'bearer-auth-header',
  aliases: ['curl-auth-header'],
  provider: 'Generic',
  title: 'Bearer token',
  risk: 'Whoever reads it can call the service with the rights that the token has.',
  pattern:
    '(?i:authorization|x-[a-z-]{0,20}(?:token|key|auth|secret))["\'`\\]\\) \\t]{0,4}(?:[:=,(]|=>|:=)[ \\t]{0,3}["\'`]?(?i:bearer|(?:api-?)?token|apikey|key|ssws|bot)?[ \\t:=]{0,3}([A-Za-z0-9_.=~+/-]{12,})',
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Revoke the token where it was issued; compose the header at run time from a secret.',
  examples: {
    positives: [
      sample('curl -H "Authorization: Bearer ', noise(BASE62, 40, 2), '" https://api.corp.net/v1'),
      sample("curl -H 'X-Api-Key: ", noise(BASE62, 32, 3), "' https://api.corp.net/v1"),
    ],
    negatives: [
      'Authorization: Bearer $TOKEN',
      "'Authorization': 'Bearer ' + token",
      'Authorization: Bearer <access-token>',
      'x-amz-security-token: signed',
    ],
  },
})
