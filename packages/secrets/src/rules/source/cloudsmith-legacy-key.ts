import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 87)

/** Cloudsmith API key of the older format. */
export const cloudsmithLegacyKey = defineRule({
  id: 'cloudsmith-legacy-key',
  provider: 'Cloudsmith',
  title: 'Cloudsmith API key of the older format',
  risk: 'Reads and publishes the packages of its owner.',
  pattern: assigned('cloudsmith', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Cloudsmith → User settings → API key → Refresh.',
  documentation: 'https://help.cloudsmith.io/docs/api-key',
  examples: {
    positives: [...inAssignments('CLOUDSMITH_API_KEY', TOKEN)],
    negatives: [
      `CLOUDSMITH_API_KEY=${noise(HEX, 39, 87)}`,
      `CLOUDSMITH_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `CLOUDSMITH_API_KEY=${sample('x'.repeat(40))}`,
    ],
  },
})
