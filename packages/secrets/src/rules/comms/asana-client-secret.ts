import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 24)

/** Asana client secret. */
export const asanaClientSecret = defineRule({
  id: 'asana-client-secret',
  provider: 'Asana',
  title: 'Asana client secret',
  risk: 'Passes for the app and exchanges login codes.',
  pattern: assigned('asana', '[0-9a-z]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Asana → My apps → the app → OAuth → Reset client secret.',
  documentation: 'https://developers.asana.com/docs/oauth',
  examples: {
    positives: [...inAssignments('ASANA_CLIENT_SECRET', TOKEN)],
    negatives: [
      `ASANA_CLIENT_SECRET=${noise(HEX, 31, 24)}`,
      `ASANA_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ASANA_CLIENT_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
