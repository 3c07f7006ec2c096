import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds publishable Lob keys by their name: `live_pub_` or `test_pub_` and 31 hexadecimal digits. */
export const lobPubApiKey = defineRule({
  id: 'lob-pub-api-key',
  provider: 'Lob',
  title: 'Lob publishable key',
  risk: 'It only verifies addresses and is public by design.',
  pattern: assigned('lob[_.-]?(?:api|key|test|live|pub|secret|token)', '(?:live|test)_pub_[0-9a-f]{31}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Lob dashboard › Settings › API Keys: rotate it.',
  documentation: 'https://docs.lob.com/',
  examples: {
    positives: [...inAssignments('LOB_PUBLISHABLE_KEY', sample('te', 'st_pub_', noise(HEX, 31, 740)))],
    negatives: [
      sample('LOB_PUBLISHABLE_KEY=te', 'st_pub_', noise(HEX, 30, 741)),
      sample('LOB_PUBLISHABLE_KEY="te', 'st_pub_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('LOB_PUBLISHABLE_KEY=te', 'st_pub_', noise(HEX, 31, 742), '0aB1'),
      sample('checksum = "te', 'st_pub_', noise(HEX, 31, 743), '"'),
    ],
  },
})
