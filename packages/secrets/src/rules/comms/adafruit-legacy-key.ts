import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(HEX, 32, 29)

/** Adafruit IO key of the older format. */
export const adafruitLegacyKey = defineRule({
  id: 'adafruit-legacy-key',
  aliases: ['adafruit-api-key'],
  provider: 'Adafruit',
  title: 'Adafruit IO key of the older format',
  risk: 'Reads and writes the feeds of its owner.',
  pattern: assigned('adafruit|aio[_.-]?key', '[0-9a-z_-]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'io.adafruit.com → My key → Regenerate.',
  documentation: 'https://learn.adafruit.com/welcome-to-adafruit-io/securing-your-io-account',
  examples: {
    positives: [...inAssignments('ADAFRUIT_IO_KEY', TOKEN)],
    negatives: [
      `ADAFRUIT_IO_KEY=${noise(HEX, 31, 29)}`,
      `ADAFRUIT_IO_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ADAFRUIT_IO_KEY=${sample('0'.repeat(32))}`,
    ],
  },
})
