import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 55)

/** Trello API token of the older format. */
export const trelloLegacyToken = defineRule({
  id: 'trello-legacy-token',
  provider: 'Trello',
  title: 'Trello API token of the older format',
  risk: 'Reads and changes the boards of its owner.',
  pattern: assigned('trello', '[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Trello → Account settings → Applications → Revoke.',
  documentation: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  examples: {
    positives: [...inAssignments('TRELLO_TOKEN', TOKEN)],
    negatives: [
      `TRELLO_TOKEN=${noise(HEX, 63, 55)}`,
      `TRELLO_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TRELLO_TOKEN=${sample('x'.repeat(64))}`,
    ],
  },
})
