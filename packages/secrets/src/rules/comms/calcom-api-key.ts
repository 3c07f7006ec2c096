import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('cal', '_live_', noise(HEX, 32, 23))

/** Cal.com API key. */
export const calcomApiKey = defineRule({
  id: 'calcom-api-key',
  provider: 'Cal.com',
  title: 'Cal.com API key',
  risk: 'Reads and changes the bookings of its owner.',
  pattern: 'cal_(?:live_|test_)?[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Cal.com → Settings → Developer → API keys → Delete.',
  documentation: 'https://cal.com/docs/api-reference/v1/authentication',
  examples: {
    positives: [...inAssignments('CAL_API_KEY', TOKEN), TOKEN],
    negatives: [sample('cal', '_live_', noise(HEX, 31, 23)), `CAL_API_KEY=${sample('cal', '_live_', '0'.repeat(32))}`],
  },
})
