import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Better Stack (Logtail, Uptime) tokens by their name: 24 letters and digits. */
export const betterStackSourceToken = defineRule({
  id: 'better-stack-source-token',
  provider: 'Better Stack',
  title: 'Better Stack token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('logtail|better[_.-]?(?:stack|uptime)|source[_.-]?token', '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Better Stack › Sources (or Settings › API tokens): delete it and create another.',
  documentation: 'https://betterstack.com/docs/logs/',
  examples: {
    positives: [
      ...inAssignments('LOGTAIL_SOURCE_TOKEN', sample(noise(BASE62, 24, 15))),
      sample('betterstack_api_token = "', noise(BASE62, 24, 16), '"\n'),
    ],
    negatives: [
      sample('LOGTAIL_SOURCE_TOKEN=', noise(BASE62, 23, 17)),
      'LOGTAIL_SOURCE_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('LOGTAIL_SOURCE_TOKEN=', noise(BASE62, 24, 18), '0aB1'),
      sample('checksum = "', noise(BASE62, 24, 19), '"'),
    ],
  },
})
