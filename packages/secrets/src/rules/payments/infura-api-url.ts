import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds the address of an Infura node with its key. */
export const infuraApiUrl = defineRule({
  id: 'infura-api-url',
  provider: 'Infura',
  title: 'Infura API address',
  risk: "It calls the nodes at the owner's expense.",
  pattern: '\\.infura\\.io/(?:ws/)?v3/([0-9a-f]{32})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Infura dashboard › the key › Settings: rotate it and set allowlists.',
  documentation: 'https://docs.metamask.io/services/',
  examples: {
    positives: [
      sample('RPC_URL=https://mainnet.infura.io/v3/', noise(HEX, 32, 362)),
      sample('wss://sepolia.infura.io/ws/v3/', noise(HEX, 32, 363)),
    ],
    negatives: [
      'https://mainnet.infura.io/v3/YOUR-PROJECT-ID',
      sample('https://mainnet.infura.io/v3/', noise(HEX, 12, 364)),
    ],
  },
})
