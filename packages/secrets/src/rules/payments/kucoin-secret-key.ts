import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds KuCoin secrets by their name: a UUID. */
export const kucoinSecretKey = defineRule({
  id: 'kucoin-secret-key',
  provider: 'KuCoin',
  title: 'KuCoin API secret',
  risk: 'With its key and passphrase it trades and, where allowed, withdraws funds.',
  pattern: assigned('kucoin', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'KuCoin › API Management: delete the key and create another.',
  documentation: 'https://www.kucoin.com/docs-new/',
  examples: {
    positives: [
      ...inAssignments(
        'KUCOIN_API_SECRET',
        sample(
          noise(HEX, 8, 670),
          '-',
          noise(HEX, 4, 671),
          '-',
          noise(HEX, 4, 672),
          '-',
          noise(HEX, 4, 673),
          '-',
          noise(HEX, 12, 674),
        ),
      ),
    ],
    negatives: [
      sample('KUCOIN_API_SECRET=', noise(HEX, 8, 675), '-', noise(HEX, 4, 676)),
      'KUCOIN_API_SECRET="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 677),
        '-',
        noise(HEX, 4, 678),
        '-',
        noise(HEX, 4, 679),
        '-',
        noise(HEX, 4, 680),
        '-',
        noise(HEX, 12, 681),
        '"',
      ),
    ],
  },
})
