import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sbp_` and forty hexadecimal digits. */
export const supabaseAccessToken = defineRule({
  id: 'supabase-access-token',
  provider: 'Supabase',
  title: 'Supabase personal access token',
  risk: 'It manages every project of the user: databases, secrets, keys.',
  pattern: 'sbp_(?:oauth_|v0_)?[0-9a-f]{40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Supabase dashboard › Account › Access Tokens: revoke it and generate another.',
  documentation: 'https://supabase.com/docs/reference/api/introduction',
  examples: {
    positives: [
      ...inAssignments('SUPABASE_ACCESS_TOKEN', sample('sb', 'p_', noise(HEX, 40, 375))),
      sample('sb', 'p_', noise(HEX, 40, 376)),
      sample('supabase.access.token=sb', 'p_v0_', noise(HEX, 40, 377), '\n'),
    ],
    negatives: [
      sample('SUPABASE_ACCESS_TOKEN=sb', 'p_', noise(HEX, 39, 378)),
      sample('SUPABASE_ACCESS_TOKEN="sb', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SUPABASE_ACCESS_TOKEN=sb', 'p_', noise(HEX, 40, 379), '0aB1'),
    ],
  },
})
