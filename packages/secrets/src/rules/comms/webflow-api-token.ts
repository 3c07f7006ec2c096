import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 18)

/** Webflow API token. */
export const webflowApiToken = defineRule({
  id: 'webflow-api-token',
  provider: 'Webflow',
  title: 'Webflow API token',
  risk: 'Reads and changes sites and their content.',
  pattern: assigned('webflow', '[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Webflow → Site settings → Apps & integrations → API access → Revoke.',
  documentation: 'https://developers.webflow.com/data/reference/authentication',
  examples: {
    positives: [...inAssignments('WEBFLOW_API_TOKEN', TOKEN)],
    negatives: [
      `WEBFLOW_API_TOKEN=${noise(HEX, 63, 18)}`,
      `WEBFLOW_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `WEBFLOW_API_TOKEN=${sample('x'.repeat(64))}`,
    ],
  },
})
