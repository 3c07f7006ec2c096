import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds the address of a Loggly input with its token. */
export const logglyInputsUrl = defineRule({
  id: 'loggly-inputs-url',
  provider: 'Loggly',
  title: 'Loggly inputs address',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: 'loggly\\.com/(?:inputs|bulk)/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Loggly › Source Setup › Customer Tokens: retire it and add another.',
  documentation: 'https://documentation.solarwinds.com/en/success_center/loggly/',
  examples: {
    positives: [
      sample(
        'https://logs-01.loggly.com/inputs/',
        noise(HEX, 8, 302),
        '-',
        noise(HEX, 4, 303),
        '-',
        noise(HEX, 4, 304),
        '-',
        noise(HEX, 4, 305),
        '-',
        noise(HEX, 12, 306),
        '/tag/http/',
      ),
      sample(
        '"url": "https://logs-01.loggly.com/bulk/',
        noise(HEX, 8, 307),
        '-',
        noise(HEX, 4, 308),
        '-',
        noise(HEX, 4, 309),
        '-',
        noise(HEX, 4, 310),
        '-',
        noise(HEX, 12, 311),
        '"',
      ),
    ],
    negatives: [
      'https://logs-01.loggly.com/inputs/TOKEN/tag/http/',
      'https://logs-01.loggly.com/inputs/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    ],
  },
})
