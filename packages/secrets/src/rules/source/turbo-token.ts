import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 24, 80)

/** Turborepo remote cache token. */
export const turboToken = defineRule({
  id: 'turbo-token',
  provider: 'Vercel',
  title: 'Turborepo remote cache token',
  risk: 'Reads and writes the shared build cache, and so can poison builds.',
  pattern: assigned('turbo[_.-]?token', '[0-9A-Za-z]{24}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Vercel → Account settings → Tokens → Delete; for a cache of your own, change its signing token.',
  documentation: 'https://turborepo.com/docs/core-concepts/remote-caching',
  examples: {
    positives: [...inAssignments('TURBO_TOKEN', TOKEN)],
    negatives: [
      `TURBO_TOKEN=${noise(BASE62, 23, 80)}`,
      `TURBO_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TURBO_TOKEN=${sample('x'.repeat(24))}`,
    ],
  },
})
