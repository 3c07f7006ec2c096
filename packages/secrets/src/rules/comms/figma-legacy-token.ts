import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 2),
  '-',
  noise(HEX, 4, 3),
  '-4',
  noise(HEX, 3, 4),
  '-a',
  noise(HEX, 3, 5),
  '-',
  noise(HEX, 12, 6),
)

/** Figma token of the older format. */
export const figmaLegacyToken = defineRule({
  id: 'figma-legacy-token',
  provider: 'Figma',
  title: 'Figma token of the older format',
  risk: 'Reads the files of its owner, and comments.',
  pattern: assigned('figma', '(?:[0-9]{4,8}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Figma → Settings → Security → Personal access tokens → Revoke.',
  documentation: 'https://developers.figma.com/docs/rest-api/authentication/',
  examples: {
    positives: [...inAssignments('FIGMA_TOKEN', TOKEN)],
    negatives: [
      `FIGMA_TOKEN=${sample(noise(HEX, 8, 2), '-', noise(HEX, 4, 3), '-4', noise(HEX, 3, 4), '-a', noise(HEX, 3, 5), '-', noise(HEX, 11, 6))}`,
      `checksum: ${TOKEN}`,
      `FIGMA_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
