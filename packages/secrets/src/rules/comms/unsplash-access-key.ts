import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 43, 56)

/** Unsplash access or secret key. */
export const unsplashAccessKey = defineRule({
  id: 'unsplash-access-key',
  provider: 'Unsplash',
  title: 'Unsplash access or secret key',
  risk: 'Searches on the owner’s quota, or passes for the app.',
  pattern: assigned('unsplash', '[0-9A-Za-z_-]{43}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.6,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'unsplash.com/oauth/applications → the app → regenerate its keys.',
  documentation: 'https://unsplash.com/documentation#authorization',
  examples: {
    positives: [...inAssignments('UNSPLASH_ACCESS_KEY', TOKEN)],
    negatives: [
      `UNSPLASH_ACCESS_KEY=${noise(BASE64URL, 42, 56)}`,
      `UNSPLASH_ACCESS_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `UNSPLASH_ACCESS_KEY=${sample('x'.repeat(43))}`,
    ],
  },
})
