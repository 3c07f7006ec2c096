import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 30, 7)

/** DatoCMS API token. */
export const datocmsApiToken = defineRule({
  id: 'datocms-api-token',
  provider: 'DatoCMS',
  title: 'DatoCMS API token',
  risk: 'Reads or changes the content of the project.',
  pattern: assigned('dato[_.-]?cms', '[0-9A-Fa-f]{30}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'DatoCMS → Project settings → API tokens → Regenerate.',
  documentation: 'https://www.datocms.com/docs/content-management-api/authentication',
  examples: {
    positives: [...inAssignments('DATOCMS_API_TOKEN', TOKEN)],
    negatives: [
      `DATOCMS_API_TOKEN=${noise(HEX, 29, 7)}`,
      `DATOCMS_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `DATOCMS_API_TOKEN=${sample('0'.repeat(30))}`,
    ],
  },
})
