import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds SambaNova keys by their name: a UUID. */
export const sambanovaApiKey = defineRule({
  id: 'sambanova-api-key',
  provider: 'SambaNova',
  title: 'SambaNova API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('sambanova', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'SambaNova Cloud › APIs: delete it and create another.',
  documentation: 'https://docs.sambanova.ai/',
  examples: {
    positives: [
      ...inAssignments(
        'SAMBANOVA_API_KEY',
        sample(
          noise(HEX, 8, 99),
          '-',
          noise(HEX, 4, 100),
          '-',
          noise(HEX, 4, 101),
          '-',
          noise(HEX, 4, 102),
          '-',
          noise(HEX, 12, 103),
        ),
      ),
    ],
    negatives: [
      sample('SAMBANOVA_API_KEY=', noise(HEX, 8, 104), '-', noise(HEX, 4, 105)),
      'SAMBANOVA_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 106),
        '-',
        noise(HEX, 4, 107),
        '-',
        noise(HEX, 4, 108),
        '-',
        noise(HEX, 4, 109),
        '-',
        noise(HEX, 12, 110),
        '"',
      ),
    ],
  },
})
