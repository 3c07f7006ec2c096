import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 63),
  '-',
  noise(HEX, 4, 64),
  '-4',
  noise(HEX, 3, 65),
  '-a',
  noise(HEX, 3, 66),
  '-',
  noise(HEX, 12, 67),
)

/** Shortcut API token. */
export const shortcutApiToken = defineRule({
  id: 'shortcut-api-token',
  provider: 'Shortcut',
  title: 'Shortcut API token',
  risk: 'Reads and changes stories as its owner.',
  pattern: assigned(
    String.raw`(?:shortcut|clubhouse)[\w.-]{0,12}(?:token|key)`,
    '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Shortcut → Settings → API tokens → Delete.',
  documentation: 'https://developer.shortcut.com/api/rest/v3#Authentication',
  examples: {
    positives: [...inAssignments('SHORTCUT_API_TOKEN', TOKEN)],
    negatives: [
      `SHORTCUT_API_TOKEN=${sample(noise(HEX, 8, 63), '-', noise(HEX, 4, 64), '-4', noise(HEX, 3, 65), '-a', noise(HEX, 3, 66), '-', noise(HEX, 11, 67))}`,
      `SHORTCUT_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SHORTCUT_API_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
