import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 9)

/** Amplitude API or secret key. */
export const amplitudeApiKey = defineRule({
  id: 'amplitude-api-key',
  provider: 'Amplitude',
  title: 'Amplitude API or secret key',
  risk: 'Sends events, or with the secret exports them.',
  pattern: assigned('amplitude', '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Amplitude → Settings → Projects → the project → rotate the secret key.',
  documentation: 'https://amplitude.com/docs/apis/authentication',
  examples: {
    positives: [...inAssignments('AMPLITUDE_SECRET_KEY', TOKEN)],
    negatives: [
      `AMPLITUDE_SECRET_KEY=${noise(HEX, 31, 9)}`,
      `AMPLITUDE_SECRET_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `AMPLITUDE_SECRET_KEY=${sample('0'.repeat(32))}`,
    ],
  },
})
