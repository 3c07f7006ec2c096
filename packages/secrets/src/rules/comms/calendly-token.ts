import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'ey',
  'JraWQiOi',
  noise(BASE62, 30, 12),
  '.ey',
  'J',
  noise(BASE62, 200, 13),
  '.',
  noise(BASE64URL, 86, 14),
)

/** Calendly personal access token. */
export const calendlyToken = defineRule({
  id: 'calendly-token',
  provider: 'Calendly',
  title: 'Calendly personal access token',
  risk: 'Reads the events and invitees of its owner.',
  pattern: assigned('calendly', String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{40,900}\.[\w-]{20,400}`),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'jwt',
  rotate: 'Calendly → Integrations → API & webhooks → Personal access tokens → Revoke.',
  documentation: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
  examples: {
    positives: [...inAssignments('CALENDLY_TOKEN', TOKEN)],
    negatives: [
      `CALENDLY_TOKEN=${sample('ey', 'JraWQiOi', noise(BASE62, 30, 12), '.ey', 'J', noise(BASE62, 200, 13), '.', noise(BASE64URL, 16, 14))}`,
      `checksum: ${TOKEN}`,
      `CALENDLY_TOKEN=${sample('ey', 'JraWQiOi', 'x'.repeat(30), '.ey', 'J', 'x'.repeat(200), '.', 'x'.repeat(86))}`,
    ],
  },
})
