import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 16, 90)

/** Vonage (Nexmo) API secret. */
export const vonageApiSecret = defineRule({
  id: 'vonage-api-secret',
  provider: 'Vonage',
  title: 'Vonage (Nexmo) API secret',
  risk: 'Sends messages and places calls at the owner’s cost.',
  pattern: assigned(
    String.raw`(?:vonage|nexmo)[\w.-]{0,16}(?:secret|key|token|password)`,
    '[0-9A-Za-z]{16}|[0-9A-Fa-f]{8}',
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 2.5,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Vonage → API settings → Account credentials: add a second secret and revoke this one.',
  documentation: 'https://developer.vonage.com/en/account/secret-management',
  examples: {
    positives: [...inAssignments('NEXMO_API_SECRET', TOKEN)],
    negatives: [
      `NEXMO_API_SECRET=${noise(BASE62, 15, 90)}`,
      `checksum: ${TOKEN}`,
      `NEXMO_API_SECRET=${sample('x'.repeat(16))}`,
    ],
  },
})
