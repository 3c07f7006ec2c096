import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 64, 13)

/** Stream (GetStream) API secret. */
export const streamApiSecret = defineRule({
  id: 'stream-api-secret',
  provider: 'Stream',
  title: 'Stream (GetStream) API secret',
  risk: 'Signs tokens for any user of the app.',
  pattern: assigned(String.raw`(?:get)?stream[\w.-]{0,12}secret`, '[0-9a-z]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'getstream.io → the app → API keys → rotate.',
  documentation: 'https://getstream.io/chat/docs/node/tokens_and_authentication/',
  examples: {
    positives: [...inAssignments('STREAM_API_SECRET', TOKEN)],
    negatives: [
      `STREAM_API_SECRET=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 63, 13)}`,
      `STREAM_API_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `STREAM_API_SECRET=${sample('x'.repeat(64))}`,
    ],
  },
})
