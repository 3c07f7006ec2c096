import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('duf', 'fel_live_', noise(BASE64URL, 43, 68))

/** Duffel access token. */
export const duffelApiToken = defineRule({
  id: 'duffel-api-token',
  provider: 'Duffel',
  title: 'Duffel access token',
  risk: 'Searches and books travel at the owner’s cost.',
  pattern: 'duffel_(?:test|live)_[0-9A-Za-z_=-]{43}',
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Duffel Dashboard → Developers → Access tokens → Delete.',
  documentation: 'https://duffel.com/docs/api/overview/making-requests',
  examples: {
    positives: [...inContexts('DUFFEL_TOKEN', TOKEN)],
    negatives: [
      sample('duf', 'fel_live_', noise(BASE64URL, 42, 68)),
      `DUFFEL_TOKEN=${sample('duf', 'fel_live_', 'x'.repeat(43))}`,
    ],
  },
})
