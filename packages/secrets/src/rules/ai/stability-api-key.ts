import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Stability keys by their name: 64 hexadecimal digits or a UUID. */
export const stabilityApiKey = defineRule({
  id: 'stability-api-key',
  provider: 'Stability AI',
  title: 'Stability AI API key (old format)',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned(
    'stability|dreamstudio',
    '(?:[0-9a-f]{64}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Stability AI platform › API keys: delete it and create another.',
  documentation: 'https://platform.stability.ai/',
  examples: {
    positives: [...inAssignments('DREAMSTUDIO_API_KEY', sample(noise(HEX, 64, 430)))],
    negatives: [
      sample('DREAMSTUDIO_API_KEY=', noise(HEX, 63, 431)),
      'DREAMSTUDIO_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('checksum = "', noise(HEX, 64, 432), '"'),
    ],
  },
})
