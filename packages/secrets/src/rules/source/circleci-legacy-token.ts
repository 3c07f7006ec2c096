import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 49)

/** CircleCI API token of the older format. */
export const circleciLegacyToken = defineRule({
  id: 'circleci-legacy-token',
  provider: 'CircleCI',
  title: 'CircleCI API token of the older format',
  risk: 'Reads projects and starts pipelines as its owner.',
  pattern: assigned('circle[_.-]?(?:ci)?', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'CircleCI → User settings → Personal API tokens → Remove.',
  documentation: 'https://circleci.com/docs/managing-api-tokens/',
  examples: {
    positives: [...inAssignments('CIRCLE_TOKEN', TOKEN)],
    negatives: [
      `CIRCLE_TOKEN=${noise(HEX, 39, 49)}`,
      `CIRCLE_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `CIRCLE_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
