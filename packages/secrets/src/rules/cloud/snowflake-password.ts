import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Snowflake passwords by their name. */
export const snowflakePassword = defineRule({
  id: 'snowflake-password',
  provider: 'Snowflake',
  title: 'Snowflake password',
  risk: 'It runs queries as the user, unless a network policy or a second factor stops it.',
  pattern: assigned(
    'snowflake[\\w.-]{0,16}(?:pass|pwd)|snowsql[_-]?pwd|sf[_-]password',
    '[0-9A-Za-z!#%*+.:=?@^_~-]{10,64}',
  ),
  minEntropy: 3,
  isRarityChecked: true,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate:
    "Reset the user's password in Snowflake (ALTER USER … SET PASSWORD), and move services to key pairs or programmatic access tokens.",
  documentation: 'https://docs.snowflake.com/en/user-guide/admin-user-management',
  examples: {
    positives: [
      sample('SNOWFLAKE_PASSWORD=', noise(BASE62, 18, 242)),
      sample('export SNOWSQL_PWD="', noise(BASE62, 16, 243), '!"'),
      sample('snowflake_password: ', noise(BASE62, 20, 244), '\n'),
      sample('connect(user=u, snowflake_pwd="', noise(BASE62, 14, 245), '")'),
    ],
    negatives: [
      'SNOWFLAKE_PASSWORD=short',
      'SNOWFLAKE_PASSWORD=$SNOWFLAKE_PWD',
      sample('SNOWFLAKE_ACCOUNT=', noise(BASE62, 18, 246)),
    ],
  },
})
