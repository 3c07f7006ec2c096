import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Mezmo keys by their name: 32 hexadecimal digits. */
export const mezmoIngestionKey = defineRule({
  id: 'mezmo-ingestion-key',
  provider: 'Mezmo',
  title: 'Mezmo (LogDNA) key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('logdna|mezmo', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Mezmo › Settings › Organization › API Keys: delete it and generate another.',
  documentation: 'https://docs.mezmo.com/',
  examples: {
    positives: [
      ...inAssignments('LOGDNA_INGESTION_KEY', sample(noise(HEX, 32, 719))),
      sample('export MEZMO_API_KEY=', noise(HEX, 32, 720)),
    ],
    negatives: [
      sample('LOGDNA_INGESTION_KEY=', noise(HEX, 31, 721)),
      'LOGDNA_INGESTION_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('LOGDNA_INGESTION_KEY=', noise(HEX, 32, 722), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 723), '"'),
    ],
  },
})
