import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 42)

/** Mixpanel API secret or service account. */
export const mixpanelSecret = defineRule({
  id: 'mixpanel-secret',
  provider: 'Mixpanel',
  title: 'Mixpanel API secret or service account',
  risk: 'Exports every event of the project.',
  pattern: assigned('mixpanel', '[0-9A-Fa-f]{32}|[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate:
    'Mixpanel → Project settings → Overview → API secret → reset; service accounts under the organization’s settings.',
  documentation: 'https://developer.mixpanel.com/reference/service-accounts',
  examples: {
    positives: [...inAssignments('MIXPANEL_API_SECRET', TOKEN)],
    negatives: [
      `MIXPANEL_API_SECRET=${noise(HEX, 31, 42)}`,
      `checksum: ${TOKEN}`,
      `MIXPANEL_API_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
