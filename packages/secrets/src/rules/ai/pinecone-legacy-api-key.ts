import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Pinecone keys by their name: a UUID. */
export const pineconeLegacyApiKey = defineRule({
  id: 'pinecone-legacy-api-key',
  provider: 'Pinecone',
  title: 'Pinecone API key (old format)',
  risk: "It reads, changes and deletes the project's indexes.",
  pattern: assigned('pinecone', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Pinecone console › API keys: delete it and create another.',
  documentation: 'https://docs.pinecone.io/',
  examples: {
    positives: [
      ...inAssignments(
        'PINECONE_API_KEY',
        sample(
          noise(HEX, 8, 72),
          '-',
          noise(HEX, 4, 73),
          '-',
          noise(HEX, 4, 74),
          '-',
          noise(HEX, 4, 75),
          '-',
          noise(HEX, 12, 76),
        ),
      ),
    ],
    negatives: [
      sample('PINECONE_API_KEY=', noise(HEX, 8, 77), '-', noise(HEX, 4, 78)),
      'PINECONE_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 79),
        '-',
        noise(HEX, 4, 80),
        '-',
        noise(HEX, 4, 81),
        '-',
        noise(HEX, 4, 82),
        '-',
        noise(HEX, 12, 83),
        '"',
      ),
    ],
  },
})
