import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `vca_` and 56 letters and digits. */
export const vercelAppAccessToken = defineRule({
  id: 'vercel-app-access-token',
  provider: 'Vercel',
  title: 'Vercel app access token',
  risk: 'It acts for the user in the app that was authorised.',
  pattern: 'vca_[0-9A-Za-z]{56}',
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
      ...inAssignments('VERCEL_TOKEN', sample('vc', 'a_', noise(BASE62, 56, 76))),
      sample('vc', 'a_', noise(BASE62, 56, 77)),
      sample('VERCEL_TOKEN=', completeToken('vercel-token', sample('vc', 'a_', noise(BASE62, 50, 78)))),
    ],
    negatives: [
      sample('VERCEL_TOKEN=vc', 'a_', noise(BASE62, 55, 79)),
      sample('VERCEL_TOKEN="vc', 'a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('VERCEL_TOKEN=vc', 'a_', noise(BASE62, 56, 80), '0aB1'),
    ],
  },
})
