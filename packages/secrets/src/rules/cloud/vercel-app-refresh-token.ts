import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `vcr_` and 56 letters and digits. */
export const vercelAppRefreshToken = defineRule({
  id: 'vercel-app-refresh-token',
  provider: 'Vercel',
  title: 'Vercel app refresh token',
  risk: 'It makes new access tokens for as long as the authorisation stands.',
  pattern: 'vcr_[0-9A-Za-z]{56}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'vercel-token',
  rotate:
    'Vercel › Account settings › Tokens (or the integration, or AI Gateway › API keys): delete it and create another.',
  documentation: 'https://vercel.com/docs/rest-api/reference/welcome',
  examples: {
    positives: [
      ...inAssignments('VERCEL_TOKEN', sample('vc', 'r_', noise(BASE62, 56, 409))),
      sample('vc', 'r_', noise(BASE62, 56, 410)),
      sample('VERCEL_TOKEN=', completeToken('vercel-token', sample('vc', 'r_', noise(BASE62, 50, 411)))),
    ],
    negatives: [
      sample('VERCEL_TOKEN=vc', 'r_', noise(BASE62, 55, 412)),
      sample('VERCEL_TOKEN="vc', 'r_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('VERCEL_TOKEN=vc', 'r_', noise(BASE62, 56, 413), '0aB1'),
    ],
  },
})
