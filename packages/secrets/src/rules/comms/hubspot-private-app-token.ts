import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'pa',
  't-',
  'na1-',
  noise(HEX, 8, 47),
  '-',
  noise(HEX, 4, 48),
  '-4',
  noise(HEX, 3, 49),
  '-a',
  noise(HEX, 3, 50),
  '-',
  noise(HEX, 12, 51),
)

/** HubSpot private app access token. */
export const hubspotPrivateAppToken = defineRule({
  id: 'hubspot-private-app-token',
  provider: 'HubSpot',
  title: 'HubSpot private app access token',
  risk: 'Reads and changes contacts and deals, within the scopes of the app.',
  pattern: 'pat-(?:na|eu|ap)[0-9]-[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'HubSpot → Settings → Integrations → Private apps → the app → Auth → Rotate.',
  documentation: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
  examples: {
    positives: [...inAssignments('HUBSPOT_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample(
        'pa',
        't-',
        'na1-',
        noise(HEX, 8, 47),
        '-',
        noise(HEX, 4, 48),
        '-4',
        noise(HEX, 3, 49),
        '-a',
        noise(HEX, 3, 50),
        '-',
        noise(HEX, 11, 51),
      ),
      `HUBSPOT_TOKEN=${sample('pa', 't-', 'na1-', '0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
