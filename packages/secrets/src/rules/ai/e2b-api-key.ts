import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `e2b_` and forty hexadecimal digits. */
export const e2bApiKey = defineRule({
  id: 'e2b-api-key',
  provider: 'E2B',
  title: 'E2B API key',
  risk: "It runs any code in the team's sandboxes at its expense.",
  pattern: '(?:sk_)?e2b_[0-9a-f]{40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'E2B dashboard › API keys: delete it and create another.',
  documentation: 'https://e2b.dev/docs',
  examples: {
    positives: [
      ...inAssignments('E2B_API_KEY', sample('e2', 'b_', noise(HEX, 40, 886))),
      sample('e2', 'b_', noise(HEX, 40, 887)),
      sample('const e2bApiKey: string = "sk_e2', 'b_', noise(HEX, 40, 888), '";'),
    ],
    negatives: [
      sample('E2B_API_KEY=e2', 'b_', noise(HEX, 39, 889)),
      sample('E2B_API_KEY="e2', 'b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('E2B_API_KEY=e2', 'b_', noise(HEX, 40, 890), '0aB1'),
    ],
  },
})
