import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Scout keys by their name: twenty letters and digits. */
export const scoutApmKey = defineRule({
  id: 'scout-apm-key',
  provider: 'Scout',
  title: 'Scout APM key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('scout[_.-]?(?:apm)?[_.-]?', '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Scout › Settings › Organization: regenerate the agent key.',
  documentation: 'https://scoutapm.com/docs',
  examples: {
    positives: [...inAssignments('SCOUT_KEY', sample(noise(BASE62, 20, 395)))],
    negatives: [
      sample('SCOUT_KEY=', noise(BASE62, 19, 396)),
      'SCOUT_KEY="xxxxxxxxxxxxxxxxxxxx"',
      sample('SCOUT_KEY=', noise(BASE62, 20, 397), '0aB1'),
      sample('checksum = "', noise(BASE62, 20, 398), '"'),
    ],
  },
})
