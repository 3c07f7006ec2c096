import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Plaid secrets by their name: thirty lower-case letters and digits. */
export const plaidSecretKey = defineRule({
  id: 'plaid-secret-key',
  provider: 'Plaid',
  title: 'Plaid secret',
  risk: 'With its client id it makes and reads bank links of every user.',
  pattern: assigned('plaid', '[0-9a-z]{30}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Plaid dashboard › Developers › Keys: rotate the secret.',
  documentation: 'https://plaid.com/docs/',
  examples: {
    positives: [...inAssignments('PLAID_SECRET', sample(noise(HEX, 30, 871)))],
    negatives: [
      sample('PLAID_SECRET=', noise(HEX, 29, 872)),
      'PLAID_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('PLAID_SECRET=', noise(HEX, 30, 873), '0aB1'),
      sample('checksum = "', noise(HEX, 30, 874), '"'),
    ],
  },
})
