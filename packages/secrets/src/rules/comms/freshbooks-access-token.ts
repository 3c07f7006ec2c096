import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 27)

/** FreshBooks access token or client secret. */
export const freshbooksAccessToken = defineRule({
  id: 'freshbooks-access-token',
  provider: 'FreshBooks',
  title: 'FreshBooks access token or client secret',
  risk: 'Reads invoices and clients.',
  pattern: assigned('freshbooks', '[0-9a-z]{64}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'FreshBooks → Settings → Developer portal → the app → reset its secret.',
  documentation: 'https://www.freshbooks.com/api/start',
  examples: {
    positives: [...inAssignments('FRESHBOOKS_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `FRESHBOOKS_ACCESS_TOKEN=${noise(HEX, 63, 27)}`,
      `FRESHBOOKS_ACCESS_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `FRESHBOOKS_ACCESS_TOKEN=${sample('x'.repeat(64))}`,
    ],
  },
})
