import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = sample('a', noise('abcdefghijklmnopqrstuvwxyz0123456789', 29, 60))

/** Pushover application token or user key. */
export const pushoverToken = defineRule({
  id: 'pushover-token',
  provider: 'Pushover',
  title: 'Pushover application token or user key',
  risk: 'Sends notifications to the owner’s devices.',
  pattern: assigned('pushover', '[aukg][0-9a-z]{29}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'pushover.net → the application → reset its token; user keys through the account’s settings.',
  documentation: 'https://pushover.net/api',
  examples: {
    positives: [...inAssignments('PUSHOVER_TOKEN', TOKEN)],
    negatives: [
      `PUSHOVER_TOKEN=${sample('a', noise('abcdefghijklmnopqrstuvwxyz0123456789', 28, 60))}`,
      `PUSHOVER_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PUSHOVER_TOKEN=${sample('a', 'x'.repeat(29))}`,
    ],
  },
})
