import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 45),
  '-',
  noise(HEX, 4, 46),
  '-4',
  noise(HEX, 3, 47),
  '-a',
  noise(HEX, 3, 48),
  '-',
  noise(HEX, 12, 49),
)

/** Postmark server or account token. */
export const postmarkServerToken = defineRule({
  id: 'postmark-server-token',
  provider: 'Postmark',
  title: 'Postmark server or account token',
  risk: 'Sends mail in the owner’s name and reads its history.',
  pattern: assigned('postmark', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Postmark → the server (or Account) → API tokens → Regenerate.',
  documentation: 'https://postmarkapp.com/developer/api/overview#authentication',
  examples: {
    positives: [...inAssignments('POSTMARK_API_TOKEN', TOKEN), `X-Postmark-Server-Token: ${TOKEN}`],
    negatives: [
      `POSTMARK_API_TOKEN=${sample(noise(HEX, 8, 45), '-', noise(HEX, 4, 46), '-4', noise(HEX, 3, 47), '-a', noise(HEX, 3, 48), '-', noise(HEX, 11, 49))}`,
      `POSTMARK_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `POSTMARK_API_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
