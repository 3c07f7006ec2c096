import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `vci_` and 56 letters and digits. */
export const vercelIntegrationToken = defineRule({
  id: 'vercel-integration-token',
  provider: 'Vercel',
  title: 'Vercel integration token',
  risk: 'It acts for the integration in every team that installed it.',
  pattern: 'vci_[0-9A-Za-z]{56}',
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
      ...inAssignments('VERCEL_TOKEN', sample('vc', 'i_', noise(BASE62, 56, 170))),
      sample('vc', 'i_', noise(BASE62, 56, 171)),
      sample('VERCEL_TOKEN=', completeToken('vercel-token', sample('vc', 'i_', noise(BASE62, 50, 172)))),
    ],
    negatives: [
      sample('VERCEL_TOKEN=vc', 'i_', noise(BASE62, 55, 173)),
      sample('VERCEL_TOKEN="vc', 'i_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('VERCEL_TOKEN=vc', 'i_', noise(BASE62, 56, 174), '0aB1'),
    ],
  },
})
