import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, LOWER, noise, sample, UPPER } from '../sample.ts'

/** Finds `AstraCS:`, 24 letters and 64 hexadecimal digits. */
export const datastaxAstraToken = defineRule({
  id: 'datastax-astra-token',
  provider: 'DataStax',
  title: 'DataStax Astra token',
  risk: 'It reads and writes databases, or manages the organisation, by its role.',
  pattern: 'AstraCS:[0-9A-Za-z]{24}:[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Astra Portal › Settings › Tokens: delete it and generate another.',
  documentation: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  examples: {
    positives: [
      ...inContexts(
        'ASTRA_DB_APPLICATION_TOKEN',
        sample('Astra', 'CS:', noise(UPPER + LOWER, 24, 510), ':', noise(HEX, 64, 511)),
      ),
    ],
    negatives: [
      'ASTRA_DB_APPLICATION_TOKEN=AstraCS:...',
      sample('ASTRA_DB_APPLICATION_TOKEN=Astra', 'CS:', noise(UPPER + LOWER, 24, 512), ':', noise(HEX, 63, 513)),
      sample(
        'ASTRA_DB_APPLICATION_TOKEN="Astra',
        'CS:xxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
      sample(
        'ASTRA_DB_APPLICATION_TOKEN=Astra',
        'CS:',
        noise(UPPER + LOWER, 24, 514),
        ':',
        noise(HEX, 64, 515),
        '0aB1',
      ),
    ],
  },
})
