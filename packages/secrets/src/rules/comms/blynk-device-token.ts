import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 32, 25)

/** Blynk device token. */
export const blynkDeviceToken = defineRule({
  id: 'blynk-device-token',
  provider: 'Blynk',
  title: 'Blynk device token',
  risk: 'Reads and controls the device.',
  pattern: assigned('blynk', '[0-9A-Za-z_-]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Blynk.Console → the device → Device info → Auth token → regenerate.',
  documentation: 'https://docs.blynk.io/en/concepts/device#authtoken',
  examples: {
    positives: [...inAssignments('BLYNK_AUTH_TOKEN', TOKEN)],
    negatives: [
      `BLYNK_AUTH_TOKEN=${noise(BASE64URL, 31, 25)}`,
      `BLYNK_AUTH_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `BLYNK_AUTH_TOKEN=${sample('x'.repeat(32))}`,
    ],
  },
})
