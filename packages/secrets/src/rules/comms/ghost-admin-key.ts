import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(HEX, 24, 67), ':', noise(HEX, 64, 68))

/** Ghost Admin API key. */
export const ghostAdminKey = defineRule({
  id: 'ghost-admin-key',
  provider: 'Ghost',
  title: 'Ghost Admin API key',
  risk: 'Publishes and deletes posts and reads members.',
  pattern: assigned('ghost', '[0-9A-Fa-f]{24}:[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Ghost Admin → Settings → Integrations → the integration → Regenerate.',
  documentation: 'https://ghost.org/docs/admin-api/#token-authentication',
  examples: {
    positives: [...inAssignments('GHOST_ADMIN_API_KEY', TOKEN)],
    negatives: [
      `GHOST_ADMIN_API_KEY=${sample(noise(HEX, 24, 67), ':', noise(HEX, 63, 68))}`,
      `GHOST_ADMIN_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GHOST_ADMIN_API_KEY=${sample('x'.repeat(24), ':', 'x'.repeat(64))}`,
    ],
  },
})
