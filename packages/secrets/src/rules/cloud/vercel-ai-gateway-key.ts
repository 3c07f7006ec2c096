import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `vck_` and 56 letters and digits. */
export const vercelAiGatewayKey = defineRule({
  id: 'vercel-ai-gateway-key',
  provider: 'Vercel',
  title: 'Vercel AI Gateway key',
  risk: "It calls models through the gateway at the team's expense.",
  pattern: 'vck_[0-9A-Za-z]{56}',
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
      ...inAssignments('AI_GATEWAY_API_KEY', sample('vc', 'k_', noise(BASE62, 56, 629))),
      sample('vc', 'k_', noise(BASE62, 56, 630)),
      sample('AI_GATEWAY_API_KEY=', completeToken('vercel-token', sample('vc', 'k_', noise(BASE62, 50, 631)))),
    ],
    negatives: [
      sample('AI_GATEWAY_API_KEY=vc', 'k_', noise(BASE62, 55, 632)),
      sample('AI_GATEWAY_API_KEY="vc', 'k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('AI_GATEWAY_API_KEY=vc', 'k_', noise(BASE62, 56, 633), '0aB1'),
    ],
  },
})
