import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `fm1r_`, `fm1a_` or `fm2_` and a long base-64 run. */
export const flyioMacaroon = defineRule({
  id: 'flyio-macaroon',
  provider: 'Fly.io',
  title: 'Fly.io macaroon token',
  risk: "It acts within its caveats: an organisation's or an app's deploys, machines and secrets.",
  pattern: 'fm(?:1[ar]|2)_[A-Za-z0-9+/]{80,}={0,3}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'fly-token',
  rotate: 'Fly.io dashboard › Tokens (or `fly tokens revoke`): revoke it and create another.',
  documentation: 'https://fly.io/docs/security/tokens/',
  examples: {
    positives: [
      ...inAssignments('FLY_API_TOKEN', sample('fm', '2_', noise(BASE64, 200, 658), '==')),
      sample('FLY_API_TOKEN="FlyV1 fm', '2_', noise(BASE64, 300, 659), '"'),
      sample('fm', '2_', noise(BASE64, 200, 660), '=='),
      sample('{ "flyApiToken": "fm', '1r_', noise(BASE64, 180, 661), '" }'),
    ],
    negatives: [
      sample('FLY_API_TOKEN=fm', '2_', noise(BASE64, 40, 662)),
      sample(
        'FLY_API_TOKEN="fm',
        '2_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      ),
    ],
  },
})
