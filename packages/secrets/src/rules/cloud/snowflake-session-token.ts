import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `ver:`, a hint and a base-64 run that begins with the token's fixed head. */
export const snowflakeSessionToken = defineRule({
  id: 'snowflake-session-token',
  provider: 'Snowflake',
  title: 'Snowflake session or OAuth token',
  risk: 'It runs queries as the user until it expires.',
  pattern: 'ver:[1-3]-hint:[0-9]{4,20}-(?:did:[0-9]{1,6}-)?ETMsDgAA[A-Za-z0-9+/]{80,}={0,2}',
  notAfter: '[A-Za-z0-9+/]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    "Abort the user's sessions in Snowflake (ALTER USER … ABORT ALL QUERIES, disable and enable the user) and revoke the OAuth grant.",
  documentation: 'https://docs.snowflake.com/en/developer-guide/sql-api/authenticating',
  examples: {
    positives: [
      sample('Authorization: Snowflake Token="ver:1-hint:92019681909886-ETMs', 'DgAA', noise(BASE64, 240, 517), '=="'),
      sample('{"masterToken": "ver:3-hint:1234567890-did:1001-ETMs', 'DgAA', noise(BASE64, 200, 518), '"}'),
    ],
    negatives: [sample('ver:1-hint:92019681909886-ETMs', 'DgAA', noise(BASE64, 20, 519)), 'ver:1-hint:none'],
  },
})
