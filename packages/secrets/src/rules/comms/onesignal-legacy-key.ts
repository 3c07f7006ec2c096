import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 48, 52)

/** OneSignal REST API key of the older format. */
export const onesignalLegacyKey = defineRule({
  id: 'onesignal-legacy-key',
  provider: 'OneSignal',
  title: 'OneSignal REST API key of the older format',
  risk: 'Sends notifications to every user of the app.',
  pattern: assigned(String.raw`one[_.-]?signal[\w.-]{0,20}key`, '[0-9A-Za-z]{48}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'OneSignal → the app → Keys & IDs → Rotate.',
  documentation: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  examples: {
    positives: [...inAssignments('ONESIGNAL_REST_API_KEY', TOKEN)],
    negatives: [
      `ONESIGNAL_REST_API_KEY=${noise(BASE62, 47, 52)}`,
      `ONESIGNAL_REST_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ONESIGNAL_REST_API_KEY=${sample('x'.repeat(48))}`,
    ],
  },
})
