import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = noise('123456789', 16, 28)

/** Asana client id. */
export const asanaClientId = defineRule({
  id: 'asana-client-id',
  provider: 'Asana',
  title: 'Asana client id',
  risk: 'Names the app; half of a pair with its secret.',
  pattern: assigned(String.raw`asana[\w.-]{0,12}id`, '[0-9]{16}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 2,
  confidence: 'low',
  rotate: 'Asana → My apps → the app → OAuth.',
  documentation: 'https://developers.asana.com/docs/oauth',
  examples: {
    positives: [...inAssignments('ASANA_CLIENT_ID', TOKEN)],
    negatives: [
      `ASANA_CLIENT_ID=${noise('123456789', 15, 28)}`,
      `ASANA_CLIENT_ID=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ASANA_CLIENT_ID=${sample('0'.repeat(16))}`,
    ],
  },
})
