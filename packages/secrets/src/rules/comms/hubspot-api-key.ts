import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 84),
  '-',
  noise(HEX, 4, 85),
  '-4',
  noise(HEX, 3, 86),
  '-a',
  noise(HEX, 3, 87),
  '-',
  noise(HEX, 12, 88),
)

/** HubSpot API key or client secret. */
export const hubspotApiKey = defineRule({
  id: 'hubspot-api-key',
  provider: 'HubSpot',
  title: 'HubSpot API key or client secret',
  risk: 'Reads and changes contacts and deals.',
  pattern: assigned(
    'hubspot|hapi[_.-]?key',
    '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate:
    'HubSpot → Settings → Integrations → API key → Rotate; app secrets under the developer account → the app → Auth.',
  documentation: 'https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth',
  examples: {
    positives: [...inAssignments('HUBSPOT_API_KEY', TOKEN)],
    negatives: [
      `HUBSPOT_API_KEY=${sample(noise(HEX, 8, 84), '-', noise(HEX, 4, 85), '-4', noise(HEX, 3, 86), '-a', noise(HEX, 3, 87), '-', noise(HEX, 11, 88))}`,
      `HUBSPOT_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `HUBSPOT_API_KEY=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
