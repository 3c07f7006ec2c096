import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Infura keys by their name: 32 hexadecimal digits. */
export const infuraApiKey = defineRule({
  id: 'infura-api-key',
  provider: 'Infura',
  title: 'Infura key or secret',
  risk: "It calls the nodes at the owner's expense.",
  pattern: assigned('infura', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Infura dashboard › the key › Settings: rotate it and set allowlists.',
  documentation: 'https://docs.metamask.io/services/',
  examples: {
    positives: [
      ...inAssignments('INFURA_API_KEY', sample(noise(HEX, 32, 262))),
      sample('const infuraProjectSecret: string = "', noise(HEX, 32, 263), '";'),
    ],
    negatives: [
      sample('INFURA_API_KEY=', noise(HEX, 31, 264)),
      'INFURA_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('INFURA_API_KEY=', noise(HEX, 32, 265), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 266), '"'),
    ],
  },
})
