import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sb_secret_`, 22 characters and a checksum of eight. */
export const supabaseSecretKey = defineRule({
  id: 'supabase-secret-key',
  provider: 'Supabase',
  title: 'Supabase secret API key',
  risk: 'It reads and writes the whole database past row-level security.',
  pattern: 'sb_secret_[\\w-]{22}_[\\w-]{8}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'supabase-secret-key',
  rotate: 'Supabase dashboard › Project settings › API keys: delete the secret key and create another.',
  documentation: 'https://supabase.com/docs/guides/api/api-keys',
  examples: {
    positives: [
      ...inAssignments(
        'SUPABASE_SECRET_KEY',
        sample('sb_', 'secret_', noise(BASE62, 22, 149), '_', noise(BASE62, 8, 150)),
      ),
      sample('sb_', 'secret_', noise(BASE62, 22, 151), '_', noise(BASE62, 8, 152)),
      sample(
        'SUPABASE_SECRET_KEY=',
        completeToken('supabase-secret-key', sample('sb_', 'secret_', noise(BASE62, 22, 153))),
      ),
    ],
    negatives: [
      'sb_secret_name_of_the_configuration_value',
      sample('SUPABASE_SECRET_KEY=sb_', 'secret_', noise(BASE62, 22, 154), '_', noise(BASE62, 7, 155)),
      sample('SUPABASE_SECRET_KEY="sb_', 'secret_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx"'),
      sample('SUPABASE_SECRET_KEY=sb_', 'secret_', noise(BASE62, 22, 156), '_', noise(BASE62, 8, 157), '0aB1'),
    ],
  },
})
