import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 256, 8)

/** Strapi API token or transfer token. */
export const strapiApiToken = defineRule({
  id: 'strapi-api-token',
  provider: 'Strapi',
  title: 'Strapi API token or transfer token',
  risk: 'Reads or changes the content of the site.',
  pattern: assigned('strapi', '[0-9A-Fa-f]{256}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Strapi → Settings → API tokens → Delete or regenerate.',
  documentation: 'https://docs.strapi.io/cms/features/api-tokens',
  examples: {
    positives: [...inAssignments('STRAPI_API_TOKEN', TOKEN)],
    negatives: [
      `STRAPI_API_TOKEN=${noise(HEX, 255, 8)}`,
      `STRAPI_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `STRAPI_API_TOKEN=${sample('x'.repeat(256))}`,
    ],
  },
})
