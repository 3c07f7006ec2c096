import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Cronitor keys by their name: 32 hexadecimal digits. */
export const cronitorApiKey = defineRule({
  id: 'cronitor-api-key',
  provider: 'Cronitor',
  title: 'Cronitor API key',
  risk: "It reads, changes and silences the account's monitors.",
  pattern: assigned('cronitor', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Cronitor › Settings › API keys: delete it and create another.',
  documentation: 'https://cronitor.io/docs',
  examples: {
    positives: [...inAssignments('CRONITOR_API_KEY', sample(noise(HEX, 32, 775)))],
    negatives: [
      sample('CRONITOR_API_KEY=', noise(HEX, 31, 776)),
      'CRONITOR_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('CRONITOR_API_KEY=', noise(HEX, 32, 777), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 778), '"'),
    ],
  },
})
