import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `key_` or `crsr_` and 64 hexadecimal digits. */
export const cursorApiKey = defineRule({
  id: 'cursor-api-key',
  provider: 'Cursor',
  title: 'Cursor API key',
  risk: "It runs agents on the user's repositories and reads the team's administration.",
  pattern: '(?:key|crsr)_[0-9a-f]{64}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Cursor dashboard › Settings › API keys: revoke it and create another.',
  documentation: 'https://docs.cursor.com/',
  examples: {
    positives: [
      ...inAssignments('CURSOR_API_KEY', sample('ke', 'y_', noise(HEX, 64, 733))),
      sample('ke', 'y_', noise(HEX, 64, 734)),
      sample('cursor.api.key=crs', 'r_', noise(HEX, 64, 735), '\n'),
    ],
    negatives: [
      sample('public_key_', noise(HEX, 64, 736)),
      sample('CURSOR_API_KEY=ke', 'y_', noise(HEX, 63, 737)),
      sample('CURSOR_API_KEY="ke', 'y_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CURSOR_API_KEY=ke', 'y_', noise(HEX, 64, 738), '0aB1'),
    ],
  },
})
