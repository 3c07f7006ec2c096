import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = sample('ke', 'y', noise(BASE62, 14, 58))

/** Airtable API key of the older format. */
export const airtableApiKey = defineRule({
  id: 'airtable-api-key',
  provider: 'Airtable',
  title: 'Airtable API key of the older format',
  risk: 'Reads and changes the bases of its owner.',
  pattern: assigned('airtable', '[0-9A-Za-z]{17}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'airtable.com/account → Delete the key; today tokens take its place.',
  documentation: 'https://airtable.com/developers/web/api/authentication',
  examples: {
    positives: [...inAssignments('AIRTABLE_API_KEY', TOKEN)],
    negatives: [
      `AIRTABLE_API_KEY=${sample('ke', 'y', noise(BASE62, 13, 58))}`,
      `AIRTABLE_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `AIRTABLE_API_KEY=${sample('ke', 'y', 'x'.repeat(14))}`,
    ],
  },
})
