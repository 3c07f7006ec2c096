import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `access-`, the environment and a UUID. */
export const plaidAccessToken = defineRule({
  id: 'plaid-access-token',
  aliases: ['plaid-api-token'],
  provider: 'Plaid',
  title: 'Plaid access token',
  risk: 'It reads the accounts and transactions of the person who linked their bank.',
  pattern:
    'access-(?:sandbox|development|production)-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: "Call the item remove or access token invalidate endpoint of Plaid, and rotate the client's secret.",
  documentation: 'https://plaid.com/docs/api/',
  examples: {
    positives: [
      ...inContexts(
        'PLAID_ACCESS_TOKEN',
        sample(
          'acc',
          'ess-production-',
          noise(HEX, 8, 797),
          '-',
          noise(HEX, 4, 798),
          '-',
          noise(HEX, 4, 799),
          '-',
          noise(HEX, 4, 800),
          '-',
          noise(HEX, 12, 801),
        ),
      ),
      sample(
        'plaid_access_token = "acc',
        'ess-sandbox-',
        noise(HEX, 8, 802),
        '-',
        noise(HEX, 4, 803),
        '-',
        noise(HEX, 4, 804),
        '-',
        noise(HEX, 4, 805),
        '-',
        noise(HEX, 12, 806),
        '"\n',
      ),
    ],
    negatives: [
      sample('PLAID_ACCESS_TOKEN=acc', 'ess-production-', noise(HEX, 8, 807), '-', noise(HEX, 4, 808)),
      sample('PLAID_ACCESS_TOKEN="acc', 'ess-production-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"'),
    ],
  },
})
