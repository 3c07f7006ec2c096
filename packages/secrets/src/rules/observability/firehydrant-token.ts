import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `fhb-` and 32 hexadecimal digits. */
export const firehydrantToken = defineRule({
  id: 'firehydrant-token',
  provider: 'FireHydrant',
  title: 'FireHydrant bot token',
  risk: 'It reads and changes incidents and their communication.',
  pattern: 'fhb-[0-9a-f]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'FireHydrant › Settings › Bot users: delete the bot and create another.',
  documentation: 'https://docs.firehydrant.com/',
  examples: {
    positives: [
      ...inAssignments('FIREHYDRANT_API_KEY', sample('fh', 'b-', noise(HEX, 32, 268))),
      sample('fh', 'b-', noise(HEX, 32, 269)),
    ],
    negatives: [
      sample('FIREHYDRANT_API_KEY=fh', 'b-', noise(HEX, 31, 270)),
      sample('FIREHYDRANT_API_KEY="fh', 'b-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('FIREHYDRANT_API_KEY=fh', 'b-', noise(HEX, 32, 271), '0aB1'),
    ],
  },
})
