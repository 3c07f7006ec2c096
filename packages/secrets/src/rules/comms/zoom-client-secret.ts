import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 32, 50)

/** Zoom client secret, webhook token or API secret. */
export const zoomClientSecret = defineRule({
  id: 'zoom-client-secret',
  provider: 'Zoom',
  title: 'Zoom client secret, webhook token or API secret',
  risk: 'Passes for the app: reads meetings and recordings.',
  pattern: assigned(String.raw`zoom[\w.-]{0,20}(?:secret|token)`, '[0-9A-Za-z]{32}|[0-9A-Za-z_-]{22}|[0-9A-Za-z]{36}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'marketplace.zoom.us → Manage → the app → App credentials → Regenerate.',
  documentation: 'https://developers.zoom.us/docs/internal-apps/',
  examples: {
    positives: [...inAssignments('ZOOM_CLIENT_SECRET', TOKEN)],
    negatives: [
      `ZOOM_CLIENT_SECRET=${noise(BASE62, 29, 50)}`,
      `checksum: ${TOKEN}`,
      `ZOOM_CLIENT_SECRET=${sample('x'.repeat(32))}`,
    ],
  },
})
