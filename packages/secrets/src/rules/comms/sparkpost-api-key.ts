import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 43)

/** SparkPost API key. */
export const sparkpostApiKey = defineRule({
  id: 'sparkpost-api-key',
  provider: 'SparkPost',
  title: 'SparkPost API key',
  risk: 'Sends mail in the owner’s name.',
  pattern: assigned('sparkpost', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'SparkPost → Configuration → API keys → Delete.',
  documentation: 'https://developers.sparkpost.com/api/',
  examples: {
    positives: [...inAssignments('SPARKPOST_API_KEY', TOKEN)],
    negatives: [
      `SPARKPOST_API_KEY=${noise(HEX, 39, 43)}`,
      `SPARKPOST_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SPARKPOST_API_KEY=${sample('x'.repeat(40))}`,
    ],
  },
})
