import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('CCI', 'PAT_', noise(BASE62, 22, 45), '_', noise(HEX, 40, 46))

/** CircleCI personal access token. */
export const circleciPat = defineRule({
  id: 'circleci-pat',
  provider: 'CircleCI',
  title: 'CircleCI personal access token',
  risk: 'Reads projects and starts pipelines as its owner, and so reaches the secrets in them.',
  pattern: 'CCIPAT_[0-9A-Za-z]{22}_[0-9A-Fa-f]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'CircleCI → User settings → Personal API tokens → Remove.',
  documentation: 'https://circleci.com/docs/managing-api-tokens/',
  examples: {
    positives: [...inContexts('CIRCLE_TOKEN', TOKEN)],
    negatives: [
      sample('CCI', 'PAT_', noise(BASE62, 22, 45), '_', noise(HEX, 39, 46)),
      `CIRCLE_TOKEN=${sample('CCI', 'PAT_', 'x'.repeat(22), '_', 'x'.repeat(40))}`,
    ],
  },
})
