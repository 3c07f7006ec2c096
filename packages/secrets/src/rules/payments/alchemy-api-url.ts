import { defineRule } from '../define-rule.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds the address of an Alchemy node with its key. */
export const alchemyApiUrl = defineRule({
  id: 'alchemy-api-url',
  provider: 'Alchemy',
  title: 'Alchemy API address',
  risk: "It calls the nodes at the owner's expense.",
  pattern: '\\.alchemy(?:api)?\\.(?:com|io)/(?:nft/)?v[0-9]/([\\w-]{32})',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'Alchemy dashboard › the app › API key: rotate it and set allowlists.',
  documentation: 'https://www.alchemy.com/docs',
  examples: {
    positives: [
      sample('RPC_URL=https://eth-mainnet.g.alchemy.com/v2/', noise(BASE64URL, 32, 842)),
      sample("url: 'https://polygon-mumbai.g.alchemy.com/v2/", noise(BASE64URL, 32, 843), "',"),
      sample('wss://eth-mainnet.alchemyapi.io/v2/', noise(BASE62, 32, 844)),
    ],
    negatives: [
      'https://eth-mainnet.g.alchemy.com/v2/demo',
      'https://eth-mainnet.g.alchemy.com/v2/YOUR_ALCHEMY_API_KEY',
    ],
  },
})
