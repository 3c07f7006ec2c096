import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('chpt', '_', noise(HEX, 15, 36))

/** Chromatic project token. */
export const chromaticProjectToken = defineRule({
  id: 'chromatic-project-token',
  provider: 'Chromatic',
  title: 'Chromatic project token',
  risk: 'Publishes builds of the project’s components.',
  pattern: 'chpt_[0-9a-z]{12,20}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'Chromatic → the project → Manage → Configure → Project token → Reset.',
  documentation: 'https://www.chromatic.com/docs/setup/',
  examples: {
    positives: [...inContexts('CHROMATIC_PROJECT_TOKEN', TOKEN)],
    negatives: [
      sample('chpt', '_', noise(HEX, 11, 36)),
      `CHROMATIC_PROJECT_TOKEN=${sample('chpt', '_', 'x'.repeat(15))}`,
    ],
  },
})
