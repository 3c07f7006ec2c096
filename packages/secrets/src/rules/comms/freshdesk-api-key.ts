import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 20, 3)

/** Freshdesk or Freshservice API key. */
export const freshdeskApiKey = defineRule({
  id: 'freshdesk-api-key',
  provider: 'Freshworks',
  title: 'Freshdesk or Freshservice API key',
  risk: 'Reads and changes tickets and contacts as its owner.',
  pattern: assigned(
    String.raw`fresh(?:desk|service|sales|works|chat)[\w.-]{0,16}(?:key|token|secret)`,
    '[0-9A-Za-z]{20,22}',
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Freshdesk → Profile settings → View API key → Reset.',
  documentation: 'https://developers.freshdesk.com/api/#authentication',
  examples: {
    positives: [...inAssignments('FRESHDESK_API_KEY', TOKEN)],
    negatives: [
      `FRESHDESK_API_KEY=${noise(BASE62, 19, 3)}`,
      `checksum: ${TOKEN}`,
      `FRESHDESK_API_KEY=${sample('x'.repeat(20))}`,
    ],
  },
})
