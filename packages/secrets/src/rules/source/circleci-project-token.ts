import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('CCI', 'PRJ_', noise(BASE62, 22, 90), '_', noise(HEX, 40, 91))

/** CircleCI project token. */
export const circleciProjectToken = defineRule({
  id: 'circleci-project-token',
  provider: 'CircleCI',
  title: 'CircleCI project token',
  risk: 'Reads or starts the builds of one project.',
  pattern: 'CCIPRJ_[0-9A-Za-z]{22}_[0-9A-Fa-f]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'CircleCI → the project → Project settings → API permissions → Remove.',
  documentation: 'https://circleci.com/docs/managing-api-tokens/',
  examples: {
    positives: [...inContexts('CIRCLE_TOKEN', TOKEN)],
    negatives: [
      sample('CCI', 'PRJ_', noise(BASE62, 22, 90), '_', noise(HEX, 39, 91)),
      `CIRCLE_TOKEN=${sample('CCI', 'PRJ_', 'x'.repeat(22), '_', 'x'.repeat(40))}`,
    ],
  },
})
