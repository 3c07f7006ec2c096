import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE62, 6, 2), '.', noise(BASE62, 6, 3), ':', noise(BASE64URL, 43, 4))

/** Ably API key. */
export const ablyApiKey = defineRule({
  id: 'ably-api-key',
  provider: 'Ably',
  title: 'Ably API key',
  risk: 'Publishes and subscribes to channels, within the key’s capabilities.',
  pattern: assigned('ably', String.raw`[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{6}:[0-9A-Za-z_-]{20,48}`),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Ably → the app → API keys → Revoke.',
  documentation: 'https://ably.com/docs/auth',
  examples: {
    positives: [...inAssignments('ABLY_API_KEY', TOKEN)],
    negatives: [
      `ABLY_API_KEY=${sample(noise(BASE62, 6, 2), '.', noise(BASE62, 6, 3), ':', noise(BASE64URL, 15, 4))}`,
      `checksum: ${TOKEN}`,
      `ABLY_API_KEY=${sample('x'.repeat(6), '.', 'x'.repeat(6), ':', 'x'.repeat(43))}`,
    ],
  },
})
