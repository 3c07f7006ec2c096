import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 24, 25)

/** Etsy API keystring. */
export const etsyAccessToken = defineRule({
  id: 'etsy-access-token',
  provider: 'Etsy',
  title: 'Etsy API keystring',
  risk: 'Passes for the app on its quota.',
  pattern: assigned('etsy', '[0-9a-z]{24}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'etsy.com/developers/your-apps → the app → delete it and make a new one.',
  documentation: 'https://developers.etsy.com/documentation/essentials/authentication',
  examples: {
    positives: [...inAssignments('ETSY_API_KEY', TOKEN)],
    negatives: [
      `ETSY_API_KEY=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 23, 25)}`,
      `ETSY_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ETSY_API_KEY=${sample('x'.repeat(24))}`,
    ],
  },
})
