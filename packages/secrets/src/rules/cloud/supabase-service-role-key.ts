import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds the service role key, a JWT, by its name. */
export const supabaseServiceRoleKey = defineRule({
  id: 'supabase-service-role-key',
  provider: 'Supabase',
  title: 'Supabase service role key',
  risk: 'It reads and writes the whole database past row-level security.',
  pattern: assigned(
    'service[_.-]?role|supabase[_.-]?(?:service|admin|secret)',
    'eyJ[\\w-]{10,400}\\.eyJ[\\w-]{20,800}\\.[\\w-]{43}',
  ),
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'jwt',
  rotate:
    'Supabase dashboard › Project settings › API keys: move to the new secret keys and disable the legacy ones, or rotate the JWT secret.',
  documentation: 'https://supabase.com/docs/guides/api/api-keys',
  examples: {
    positives: [
      ...inAssignments(
        'SUPABASE_SERVICE_ROLE_KEY',
        sample(
          'eyJh',
          'bGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJz',
          noise(BASE62, 160, 19),
          '.',
          noise(BASE64URL, 43, 20),
        ),
      ),
      sample(
        'const supabaseServiceKey: string = "eyJh',
        'bGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJz',
        noise(BASE62, 160, 21),
        '.',
        noise(BASE64URL, 43, 22),
        '";',
      ),
    ],
    negatives: [
      sample(
        'SUPABASE_ANON_KEY=eyJh',
        'bGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJz',
        noise(BASE62, 160, 23),
        '.',
        noise(BASE64URL, 43, 24),
      ),
      'SUPABASE_SERVICE_ROLE_KEY=your-service-role-key',
    ],
  },
})
