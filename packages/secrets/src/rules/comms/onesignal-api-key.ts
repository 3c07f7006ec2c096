import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('os_v2', '_app_', noise('abcdefghijklmnopqrstuvwxyz234567', 103, 4))

/** OneSignal app or organization API key. */
export const onesignalApiKey = defineRule({
  id: 'onesignal-api-key',
  provider: 'OneSignal',
  title: 'OneSignal app or organization API key',
  risk: 'Sends notifications to every user of the app.',
  pattern: 'os_v2_(?:app|org)_[a-z2-7]{80,120}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'OneSignal → the app (or organization) → Keys & IDs → Rotate or delete.',
  documentation: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  examples: {
    positives: [...inContexts('ONESIGNAL_API_KEY', TOKEN)],
    negatives: [
      sample('os_v2', '_app_', noise('abcdefghijklmnopqrstuvwxyz234567', 73, 4)),
      `ONESIGNAL_API_KEY=${sample('os_v2', '_app_', 'x'.repeat(103))}`,
    ],
  },
})
