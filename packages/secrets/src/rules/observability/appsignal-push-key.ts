import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds AppSignal keys by their name: a UUID. */
export const appsignalPushKey = defineRule({
  id: 'appsignal-push-key',
  provider: 'AppSignal',
  title: 'AppSignal push API key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('appsignal', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'AppSignal › Organization settings › Push & deploy: regenerate the key.',
  documentation: 'https://docs.appsignal.com/',
  examples: {
    positives: [
      ...inAssignments(
        'APPSIGNAL_PUSH_API_KEY',
        sample(
          noise(HEX, 8, 716),
          '-',
          noise(HEX, 4, 717),
          '-',
          noise(HEX, 4, 718),
          '-',
          noise(HEX, 4, 719),
          '-',
          noise(HEX, 12, 720),
        ),
      ),
    ],
    negatives: [
      sample('APPSIGNAL_PUSH_API_KEY=', noise(HEX, 8, 721), '-', noise(HEX, 4, 722)),
      'APPSIGNAL_PUSH_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 723),
        '-',
        noise(HEX, 4, 724),
        '-',
        noise(HEX, 4, 725),
        '-',
        noise(HEX, 4, 726),
        '-',
        noise(HEX, 12, 727),
        '"',
      ),
    ],
  },
})
