import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Lob keys by their name: `live_` or `test_` and 35 hexadecimal digits. */
export const lobApiKey = defineRule({
  id: 'lob-api-key',
  provider: 'Lob',
  title: 'Lob API key',
  risk: "It sends letters, and cheques, at the owner's expense.",
  pattern: assigned('lob[_.-]?(?:api|key|test|live|pub|secret|token)', '(?:live|test)_[0-9a-f]{35}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Lob dashboard › Settings › API Keys: rotate it.',
  documentation: 'https://docs.lob.com/',
  examples: {
    positives: [
      ...inAssignments('LOB_API_KEY', sample('li', 've_', noise(HEX, 35, 244))),
      sample('<add key="LOB_API_KEY" value="te', 'st_', noise(HEX, 35, 245), '" />'),
    ],
    negatives: [
      sample('LOB_API_KEY=li', 've_', noise(HEX, 34, 246)),
      sample('LOB_API_KEY="li', 've_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('LOB_API_KEY=li', 've_', noise(HEX, 35, 247), '0aB1'),
      sample('checksum = "li', 've_', noise(HEX, 35, 248), '"'),
    ],
  },
})
