import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Wise tokens by their name: a UUID. */
export const wiseApiToken = defineRule({
  id: 'wise-api-token',
  provider: 'Wise',
  title: 'Wise API token',
  risk: 'It reads balances and sets up transfers.',
  pattern: assigned(
    'transferwise|wise[_.-]?(?:api|sandbox|live)|wise[_-]token',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Wise › Settings › API tokens: revoke it and create another.',
  documentation: 'https://docs.wise.com/api-docs',
  examples: {
    positives: [
      ...inAssignments(
        'WISE_API_TOKEN',
        sample(
          noise(HEX, 8, 237),
          '-',
          noise(HEX, 4, 238),
          '-',
          noise(HEX, 4, 239),
          '-',
          noise(HEX, 4, 240),
          '-',
          noise(HEX, 12, 241),
        ),
      ),
      sample(
        '{ "transferwiseToken": "',
        noise(HEX, 8, 242),
        '-',
        noise(HEX, 4, 243),
        '-',
        noise(HEX, 4, 244),
        '-',
        noise(HEX, 4, 245),
        '-',
        noise(HEX, 12, 246),
        '" }',
      ),
    ],
    negatives: [
      sample('WISE_API_TOKEN=', noise(HEX, 8, 247), '-', noise(HEX, 4, 248)),
      'WISE_API_TOKEN="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 249),
        '-',
        noise(HEX, 4, 250),
        '-',
        noise(HEX, 4, 251),
        '-',
        noise(HEX, 4, 252),
        '-',
        noise(HEX, 12, 253),
        '"',
      ),
    ],
  },
})
