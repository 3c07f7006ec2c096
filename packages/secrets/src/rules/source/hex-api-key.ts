import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 81)

/** Hex.pm API key. */
export const hexApiKey = defineRule({
  id: 'hex-api-key',
  provider: 'Hex',
  title: 'Hex.pm API key',
  risk: 'Publishes packages of its owner.',
  pattern: assigned(String.raw`hex[_.-]?(?:pm|api)[\w.-]{0,12}`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'hex.pm → Dashboard → Keys → Revoke, or `mix hex.user key revoke`.',
  documentation: 'https://hex.pm/docs/publish',
  examples: {
    positives: [...inAssignments('HEX_API_KEY', TOKEN)],
    negatives: [
      `HEX_API_KEY=${noise(HEX, 31, 81)}`,
      `HEX_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `HEX_API_KEY=${sample('0'.repeat(32))}`,
    ],
  },
})
