import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('as', 'at_', noise(HEX, 32, 10))

/** AfterShip API key. */
export const aftershipApiKey = defineRule({
  id: 'aftership-api-key',
  provider: 'AfterShip',
  title: 'AfterShip API key',
  risk: 'Reads and changes shipments and their addresses.',
  pattern: 'asat_[0-9A-Fa-f]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'AfterShip → Settings → API keys → Delete.',
  documentation: 'https://www.aftership.com/docs/tracking/quickstart/authentication',
  examples: {
    positives: [...inContexts('AFTERSHIP_API_KEY', TOKEN)],
    negatives: [sample('as', 'at_', noise(HEX, 31, 10)), `AFTERSHIP_API_KEY=${sample('as', 'at_', '0'.repeat(32))}`],
  },
})
