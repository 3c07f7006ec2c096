import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 67)

/** ButterCMS API token. */
export const buttercmsApiToken = defineRule({
  id: 'buttercms-api-token',
  provider: 'ButterCMS',
  title: 'ButterCMS API token',
  risk: 'Reads, or with write access changes, the content of the site.',
  pattern: assigned('butter[_.-]?cms', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'ButterCMS → Settings → API tokens → Regenerate.',
  documentation: 'https://buttercms.com/docs/api/',
  examples: {
    positives: [...inAssignments('BUTTER_CMS_API_TOKEN', TOKEN)],
    negatives: [
      `BUTTER_CMS_API_TOKEN=${noise(HEX, 39, 67)}`,
      `BUTTER_CMS_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `BUTTER_CMS_API_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
