import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds Snowflake passwords by their name. */
export const snowflakePassword = defineRule({
  id: 'snowflake-password',
  provider: 'Snowflake',
  title: 'Snowflake password',
  risk: 'It runs queries as the user, unless a network policy or a second factor stops it.',
  pattern: assigned('snowflake[\\w.-]{0,16}(?:pass|pwd)|snowsql[_-]pwd|sf[_-]password', '[!-&(-~]{10,64}'),
  minEntropy: 3.2,
  isRarityChecked: true,
  confidence: 'medium',
  rotate:
    "Reset the user's password in Snowflake (ALTER USER … SET PASSWORD), and move services to key pairs or programmatic access tokens.",
  documentation: 'https://docs.snowflake.com/en/user-guide/admin-user-management',
  examples: {
    positives: [
      ...inAssignments('SNOWFLAKE_PASSWORD', sample(noise(BASE62, 18, 242))),
      sample('{ "snowsqlPwd": "', noise(BASE62, 18, 243), '" }'),
    ],
    negatives: [
      'SNOWFLAKE_PASSWORD=short',
      'SNOWFLAKE_PASSWORD=${SNOWFLAKE_PWD}',
      'SNOWFLAKE_PASSWORD="xxxxxxxxxxxxxxxxxx"',
      sample('checksum = "', noise(BASE62, 18, 244), '"'),
    ],
  },
})
