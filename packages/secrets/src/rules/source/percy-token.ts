import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('we', 'b_', noise(HEX, 64, 71))

/** Percy project token. */
export const percyToken = defineRule({
  id: 'percy-token',
  provider: 'Percy',
  title: 'Percy project token',
  risk: 'Uploads snapshots to the project, or reads its builds.',
  pattern: assigned('percy', '(?:(?:web|app|auto|ss|vmw|res)_)?[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Percy → the project → Project settings → Tokens → Regenerate.',
  documentation: 'https://www.browserstack.com/docs/percy/get-started/set-environment-variables',
  examples: {
    positives: [...inAssignments('PERCY_TOKEN', TOKEN)],
    negatives: [
      `PERCY_TOKEN=${sample('we', 'b_', noise(HEX, 63, 71))}`,
      `checksum: ${TOKEN}`,
      `PERCY_TOKEN=${sample('we', 'b_', 'x'.repeat(64))}`,
    ],
  },
})
