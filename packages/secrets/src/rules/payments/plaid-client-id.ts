import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Plaid client ids by their name: 24 letters and digits. */
export const plaidClientId = defineRule({
  id: 'plaid-client-id',
  provider: 'Plaid',
  title: 'Plaid client id',
  risk: 'It only names the client; the secret that usually stands beside it reads bank links.',
  pattern: assigned('plaid', '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'low',
  allowlists: [WORDS],
  rotate: 'Plaid dashboard › Developers › Keys: rotate the secret beside it.',
  documentation: 'https://plaid.com/docs/',
  examples: {
    positives: [
      sample('PLAID_CLIENT_ID=', noise(HEX, 24, 834)),
      sample('plaid_client_id: "', noise(HEX, 24, 835), '"'),
    ],
    negatives: [sample('PLAID_CLIENT_ID=', noise(HEX, 12, 836)), 'PLAID_CLIENT_ID=xxxxxxxxxxxxxxxxxxxxxxxx'],
  },
})
