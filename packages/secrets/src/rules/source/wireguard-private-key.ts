import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE64, 42, 18), 'E=')

/** WireGuard private or preshared key. */
export const wireguardPrivateKey = defineRule({
  id: 'wireguard-private-key',
  provider: 'WireGuard',
  title: 'WireGuard private or preshared key',
  risk: 'Joins the network as this peer, or reads its traffic.',
  pattern: String.raw`(?:PrivateKey|PresharedKey|PreSharedKey)[ \t]{0,8}=[ \t]{0,8}([0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=)`,
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Make a new key pair with `wg genkey`, and replace the public key at every peer.',
  documentation: 'https://www.wireguard.com/quickstart/',
  examples: {
    positives: [
      `[Interface]\nPrivateKey = ${TOKEN}\nAddress = 10.0.0.2/32\n`,
      `[Peer]\nPublicKey = x\nPresharedKey=${TOKEN}`,
    ],
    negatives: [`[Peer]\nPublicKey = ${TOKEN}`, `PrivateKey = ${TOKEN.slice(1)}`],
  },
})
