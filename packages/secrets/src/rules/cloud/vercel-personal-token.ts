import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `vcp_` and 56 letters and digits. */
export const vercelPersonalToken = defineRule({
  id: 'vercel-personal-token',
  provider: 'Vercel',
  title: 'Vercel personal access token',
  risk: 'It deploys, and reads the environment variables of, every project in its scope.',
  pattern: 'vcp_[0-9A-Za-z]{56}',
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
      ...inAssignments('VERCEL_TOKEN', sample('vc', 'p_', noise(BASE62, 56, 576))),
      sample('vc', 'p_', noise(BASE62, 56, 577)),
      sample('VERCEL_TOKEN=', completeToken('vercel-token', sample('vc', 'p_', noise(BASE62, 50, 578)))),
    ],
    negatives: [
      sample('VERCEL_TOKEN=vc', 'p_', noise(BASE62, 55, 579)),
      sample('VERCEL_TOKEN="vc', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('VERCEL_TOKEN=vc', 'p_', noise(BASE62, 56, 580), '0aB1'),
    ],
  },
})
