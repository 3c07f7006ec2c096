import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 29)

/** Mailtrap API token or inbox password. */
export const mailtrapApiToken = defineRule({
  id: 'mailtrap-api-token',
  provider: 'Mailtrap',
  title: 'Mailtrap API token or inbox password',
  risk: 'Reads test mail, or sends mail in the owner’s name.',
  pattern: assigned('mailtrap', '[0-9A-Fa-f]{32}|[0-9A-Fa-f]{14}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.6,
  confidence: 'medium',
  rotate: 'Mailtrap → Settings → API tokens → Delete; inbox credentials → Reset.',
  documentation: 'https://api-docs.mailtrap.io/',
  examples: {
    positives: [...inAssignments('MAILTRAP_API_TOKEN', TOKEN)],
    negatives: [
      `MAILTRAP_API_TOKEN=${noise(HEX, 31, 29)}`,
      `checksum: ${TOKEN}`,
      `MAILTRAP_API_TOKEN=${sample('0'.repeat(32))}`,
    ],
  },
})
