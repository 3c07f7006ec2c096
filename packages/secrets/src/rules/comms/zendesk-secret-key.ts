import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 40, 43)

/** Zendesk API token or OAuth secret. */
export const zendeskSecretKey = defineRule({
  id: 'zendesk-secret-key',
  provider: 'Zendesk',
  title: 'Zendesk API token or OAuth secret',
  risk: 'Reads and changes tickets and users.',
  pattern: assigned('zendesk', '[0-9A-Za-z]{40}|[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Zendesk → Admin Center → Apps and integrations → Zendesk API → deactivate the token.',
  documentation: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
  examples: {
    positives: [...inAssignments('ZENDESK_API_TOKEN', TOKEN)],
    negatives: [
      `ZENDESK_API_TOKEN=${noise(BASE62, 39, 43)}`,
      `checksum: ${TOKEN}`,
      `ZENDESK_API_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
