import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('ai', 'o_', noise(BASE62, 28, 61))

/** Adafruit IO key. */
export const adafruitIoKey = defineRule({
  id: 'adafruit-io-key',
  aliases: ['adafruit-api-key'],
  provider: 'Adafruit',
  title: 'Adafruit IO key',
  risk: 'Reads and writes the feeds of its owner.',
  pattern: 'aio_[0-9A-Za-z]{28}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'io.adafruit.com → My key → Regenerate.',
  documentation: 'https://learn.adafruit.com/welcome-to-adafruit-io/securing-your-io-account',
  examples: {
    positives: [...inAssignments('ADAFRUIT_IO_KEY', TOKEN), TOKEN, `secrets = { "aio_key": "${TOKEN}" }`],
    negatives: [sample('ai', 'o_', noise(BASE62, 27, 61)), `ADAFRUIT_IO_KEY=${sample('ai', 'o_', 'x'.repeat(28))}`],
  },
})
