import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 43, 17)

/** Contentful delivery or preview token. */
export const contentfulDeliveryApiToken = defineRule({
  id: 'contentful-delivery-api-token',
  provider: 'Contentful',
  title: 'Contentful delivery or preview token',
  risk: 'Reads the published, or the unpublished, content of a space.',
  pattern: assigned('contentful', '[0-9A-Za-z_-]{43}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.6,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Contentful → Settings → API keys → the key → Regenerate.',
  documentation: 'https://www.contentful.com/developers/docs/references/authentication/',
  examples: {
    positives: [...inAssignments('CONTENTFUL_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `CONTENTFUL_ACCESS_TOKEN=${noise(BASE64URL, 42, 17)}`,
      `CONTENTFUL_ACCESS_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `CONTENTFUL_ACCESS_TOKEN=${sample('x'.repeat(43))}`,
    ],
  },
})
