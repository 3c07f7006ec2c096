import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Serper keys by their name: forty hexadecimal digits. */
export const serperApiKey = defineRule({
  id: 'serper-api-key',
  provider: 'Serper',
  title: 'Serper API key',
  risk: "It searches at the owner's expense.",
  pattern: assigned('serper', '[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Serper dashboard › API key: regenerate it.',
  documentation: 'https://serper.dev/',
  examples: {
    positives: [...inAssignments('SERPER_API_KEY', sample(noise(HEX, 40, 676)))],
    negatives: [
      sample('SERPER_API_KEY=', noise(HEX, 39, 677)),
      'SERPER_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('SERPER_API_KEY=', noise(HEX, 40, 678), '0aB1'),
      sample('checksum = "', noise(HEX, 40, 679), '"'),
    ],
  },
})
