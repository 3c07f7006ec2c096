import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 58)

/** Trello API key. */
export const trelloApiKey = defineRule({
  id: 'trello-api-key',
  provider: 'Trello',
  title: 'Trello API key',
  risk: 'Names the Power-Up that asks for access; worth more together with a token.',
  pattern: assigned(String.raw`trello[\w.-]{0,12}(?:key|secret)`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'trello.com/power-ups/admin → the Power-Up → API key → generate a new key.',
  documentation: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/',
  examples: {
    positives: [...inAssignments('TRELLO_API_KEY', TOKEN)],
    negatives: [
      `TRELLO_API_KEY=${noise(HEX, 31, 58)}`,
      `TRELLO_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TRELLO_API_KEY=${sample('x'.repeat(32))}`,
    ],
  },
})
