import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('AT', 'TA', noise(HEX, 64, 4), noise('0123456789ABCDEF', 8, 5))

/** Trello API token. */
export const trelloToken = defineRule({
  id: 'trello-token',
  provider: 'Trello',
  title: 'Trello API token',
  risk: 'Reads and changes the boards of its owner.',
  pattern: 'ATTA[0-9A-Za-z]{64}[0-9A-Fa-f]{8}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Trello → Account settings → Applications → Revoke.',
  documentation: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  examples: {
    positives: [...inContexts('TRELLO_TOKEN', TOKEN)],
    negatives: [
      sample('AT', 'TA', noise(HEX, 64, 4), noise('0123456789ABCDEF', 7, 5)),
      `TRELLO_TOKEN=${sample('AT', 'TA', 'x'.repeat(64), 'x'.repeat(8))}`,
    ],
  },
})
