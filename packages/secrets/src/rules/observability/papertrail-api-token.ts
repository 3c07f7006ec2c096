import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Papertrail tokens by their name: twenty letters and digits. */
export const papertrailApiToken = defineRule({
  id: 'papertrail-api-token',
  provider: 'Papertrail',
  title: 'Papertrail API token',
  risk: "It reads logs, metrics or traces, which hold internal names and often users' data.",
  pattern: assigned('papertrail', '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Papertrail › Settings › Profile: reset the API token.',
  documentation: 'https://www.papertrail.com/help/',
  examples: {
    positives: [...inAssignments('PAPERTRAIL_API_TOKEN', sample(noise(BASE62, 20, 79)))],
    negatives: [
      sample('PAPERTRAIL_API_TOKEN=', noise(BASE62, 19, 80)),
      'PAPERTRAIL_API_TOKEN="xxxxxxxxxxxxxxxxxxxx"',
      sample('PAPERTRAIL_API_TOKEN=', noise(BASE62, 20, 81), '0aB1'),
      sample('checksum = "', noise(BASE62, 20, 82), '"'),
    ],
  },
})
