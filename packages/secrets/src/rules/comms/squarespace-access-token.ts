import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 41),
  '-',
  noise(HEX, 4, 42),
  '-4',
  noise(HEX, 3, 43),
  '-a',
  noise(HEX, 3, 44),
  '-',
  noise(HEX, 12, 45),
)

/** Squarespace API key. */
export const squarespaceAccessToken = defineRule({
  id: 'squarespace-access-token',
  provider: 'Squarespace',
  title: 'Squarespace API key',
  risk: 'Reads and changes orders and inventory of the site.',
  pattern: assigned('squarespace', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Squarespace → Settings → Developer tools → API keys → Delete.',
  documentation: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  examples: {
    positives: [...inAssignments('SQUARESPACE_API_KEY', TOKEN)],
    negatives: [
      `SQUARESPACE_API_KEY=${sample(noise(HEX, 8, 41), '-', noise(HEX, 4, 42), '-4', noise(HEX, 3, 43), '-a', noise(HEX, 3, 44), '-', noise(HEX, 11, 45))}`,
      `SQUARESPACE_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SQUARESPACE_API_KEY=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
