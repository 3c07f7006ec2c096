import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Logz.io API tokens by their name: a UUID. */
export const logzApiToken = defineRule({
  id: 'logz-api-token',
  provider: 'Logz.io',
  title: 'Logz.io API token',
  risk: "It reads logs, metrics or traces, which hold internal names and often users' data.",
  pattern: assigned('logz(?:[_.-]?io)?', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Logz.io › Settings › API tokens: delete it and create another.',
  documentation: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/',
  examples: {
    positives: [
      ...inAssignments(
        'LOGZIO_API_TOKEN',
        sample(
          noise(HEX, 8, 67),
          '-',
          noise(HEX, 4, 68),
          '-',
          noise(HEX, 4, 69),
          '-',
          noise(HEX, 4, 70),
          '-',
          noise(HEX, 12, 71),
        ),
      ),
      sample(
        'docker run -e X-LOGZ-API-TOKEN=',
        noise(HEX, 8, 72),
        '-',
        noise(HEX, 4, 73),
        '-',
        noise(HEX, 4, 74),
        '-',
        noise(HEX, 4, 75),
        '-',
        noise(HEX, 12, 76),
        ' app',
      ),
    ],
    negatives: [
      sample('LOGZIO_API_TOKEN=', noise(HEX, 8, 77), '-', noise(HEX, 4, 78)),
      'LOGZIO_API_TOKEN="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 79),
        '-',
        noise(HEX, 4, 80),
        '-',
        noise(HEX, 4, 81),
        '-',
        noise(HEX, 4, 82),
        '-',
        noise(HEX, 12, 83),
        '"',
      ),
    ],
  },
})
