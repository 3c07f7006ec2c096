import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'k', noise(BASE62, 178, 10))

/** Sanity API token. */
export const sanityToken = defineRule({
  id: 'sanity-token',
  provider: 'Sanity',
  title: 'Sanity API token',
  risk: 'Reads or changes the content of the project.',
  pattern: assigned('sanity', 'sk[0-9A-Za-z]{60,200}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'sanity.io/manage → the project → API → Tokens → Delete.',
  documentation: 'https://www.sanity.io/docs/http-auth',
  examples: {
    positives: [...inAssignments('SANITY_API_TOKEN', TOKEN)],
    negatives: [
      `SANITY_API_TOKEN=${sample('s', 'k', noise(BASE62, 48, 10))}`,
      `checksum: ${TOKEN}`,
      `SANITY_API_TOKEN=${sample('s', 'k', 'x'.repeat(178))}`,
    ],
  },
})
