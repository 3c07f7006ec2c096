import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 80)

/** Jotform API key. */
export const jotformApiKey = defineRule({
  id: 'jotform-api-key',
  provider: 'Jotform',
  title: 'Jotform API key',
  risk: 'Reads forms and every answer to them.',
  pattern: assigned('jotform', '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Jotform → My account → API → delete the key.',
  documentation: 'https://api.jotform.com/docs/',
  examples: {
    positives: [...inAssignments('JOTFORM_API_KEY', TOKEN)],
    negatives: [
      `JOTFORM_API_KEY=${noise(HEX, 31, 80)}`,
      `JOTFORM_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `JOTFORM_API_KEY=${sample('0'.repeat(32))}`,
    ],
  },
})
