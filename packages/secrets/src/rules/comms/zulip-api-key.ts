import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 32, 53)

/** Zulip API key. */
export const zulipApiKey = defineRule({
  id: 'zulip-api-key',
  provider: 'Zulip',
  title: 'Zulip API key',
  risk: 'Reads and posts as its owner.',
  pattern: assigned('zulip', '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Zulip → Personal settings → Account & privacy → API key → Generate new API key.',
  documentation: 'https://zulip.com/api/api-keys',
  examples: {
    positives: [...inAssignments('ZULIP_API_KEY', TOKEN)],
    negatives: [
      `ZULIP_API_KEY=${noise(BASE62, 31, 53)}`,
      `ZULIP_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ZULIP_API_KEY=${sample('x'.repeat(32))}`,
    ],
  },
})
