import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Loggly tokens by their name: a UUID. */
export const logglyToken = defineRule({
  id: 'loggly-token',
  provider: 'Loggly',
  title: 'Loggly customer token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('loggly', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Loggly › Source Setup › Customer Tokens: retire it and add another.',
  documentation: 'https://documentation.solarwinds.com/en/success_center/loggly/',
  examples: {
    positives: [
      ...inAssignments(
        'LOGGLY_TOKEN',
        sample(
          noise(HEX, 8, 240),
          '-',
          noise(HEX, 4, 241),
          '-',
          noise(HEX, 4, 242),
          '-',
          noise(HEX, 4, 243),
          '-',
          noise(HEX, 12, 244),
        ),
      ),
    ],
    negatives: [
      sample('LOGGLY_TOKEN=', noise(HEX, 8, 245), '-', noise(HEX, 4, 246)),
      'LOGGLY_TOKEN="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 247),
        '-',
        noise(HEX, 4, 248),
        '-',
        noise(HEX, 4, 249),
        '-',
        noise(HEX, 4, 250),
        '-',
        noise(HEX, 12, 251),
        '"',
      ),
    ],
  },
})
