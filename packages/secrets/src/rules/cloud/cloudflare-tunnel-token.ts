import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds tunnel tokens: the base-64 of a JSON text that starts with the account. */
export const cloudflareTunnelToken = defineRule({
  id: 'cloudflare-tunnel-token',
  provider: 'Cloudflare',
  title: 'Cloudflare Tunnel token',
  risk: 'It runs a connector of the tunnel, and so receives the traffic meant for the private service.',
  pattern: 'eyJhIjoi[A-Za-z0-9+/]{140,300}={0,2}',
  notBefore: '[0-9A-Za-mo-z+/_.-]',
  notAfter: '[0-9A-Za-z+/._-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Cloudflare Zero Trust › Networks › Tunnels › the tunnel: refresh the token.',
  documentation: 'https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/',
  examples: {
    positives: [
      ...inAssignments('TUNNEL_TOKEN', sample('eyJh', 'Ijoi', noise(BASE64, 172, 214))),
      sample('cloudflared tunnel run --token eyJh', 'Ijoi', noise(BASE64, 176, 215)),
      sample('eyJh', 'Ijoi', noise(BASE64, 172, 216)),
    ],
    negatives: [
      sample('TUNNEL_TOKEN=eyJh', 'Ijoi', noise(BASE64, 60, 217)),
      sample(
        'TUNNEL_TOKEN="eyJh',
        'Ijoixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
