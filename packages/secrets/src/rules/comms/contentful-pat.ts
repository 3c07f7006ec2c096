import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('CF', 'PAT-', noise(BASE64URL, 43, 38))

/** Contentful management token. */
export const contentfulPat = defineRule({
  id: 'contentful-pat',
  provider: 'Contentful',
  title: 'Contentful management token',
  risk: 'Reads and changes the content of every space of its owner.',
  pattern: 'CFPAT-[0-9A-Za-z_-]{43}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Contentful → Settings → CMA tokens → Revoke.',
  documentation: 'https://www.contentful.com/developers/docs/references/authentication/',
  examples: {
    positives: [...inContexts('CONTENTFUL_MANAGEMENT_TOKEN', TOKEN)],
    negatives: [
      sample('CF', 'PAT-', noise(BASE64URL, 42, 38)),
      `CONTENTFUL_MANAGEMENT_TOKEN=${sample('CF', 'PAT-', 'x'.repeat(43))}`,
    ],
  },
})
