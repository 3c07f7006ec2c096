import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds the address of a QuickNode endpoint with its token. */
export const quicknodeUrl = defineRule({
  id: 'quicknode-url',
  provider: 'QuickNode',
  title: 'QuickNode address',
  risk: "It calls the nodes at the owner's expense.",
  pattern: '\\.quiknode\\.pro/([0-9a-f]{40})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'QuickNode dashboard › the endpoint › Security: delete the token and create another.',
  documentation: 'https://www.quicknode.com/docs',
  examples: {
    positives: [
      sample('https://cool-name.solana-mainnet.quiknode.pro/', noise(HEX, 40, 339), '/'),
      sample('RPC="wss://x.quiknode.pro/', noise(HEX, 40, 340), '"'),
    ],
    negatives: ['https://x.quiknode.pro/token/', sample('https://x.quiknode.pro/', noise(HEX, 12, 341), '/')],
  },
})
