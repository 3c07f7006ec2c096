import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds old Vercel tokens by their name: 24 letters and digits. */
export const vercelLegacyToken = defineRule({
  id: 'vercel-legacy-token',
  provider: 'Vercel',
  title: 'Vercel access token (old format)',
  risk: 'It deploys, and reads the environment variables of, every project in its scope.',
  pattern: assigned('vercel|zeit[_-]', '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate:
    'Vercel › Account settings › Tokens (or the integration, or AI Gateway › API keys): delete it and create another.',
  documentation: 'https://vercel.com/docs/rest-api/reference/welcome',
  examples: {
    positives: [...inAssignments('VERCEL_TOKEN', sample(noise(BASE62, 24, 65)))],
    negatives: [
      sample('VERCEL_PROJECT_ID=prj_', noise(BASE62, 24, 66)),
      sample('VERCEL_TOKEN=', noise(BASE62, 23, 67)),
      'VERCEL_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('VERCEL_TOKEN=', noise(BASE62, 24, 68), '0aB1'),
      sample('checksum = "', noise(BASE62, 24, 69), '"'),
    ],
  },
})
