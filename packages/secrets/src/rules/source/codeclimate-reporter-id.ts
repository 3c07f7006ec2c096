import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 12)

/** Code Climate reporter id or token. */
export const codeclimateReporterId = defineRule({
  id: 'codeclimate-reporter-id',
  provider: 'Code Climate',
  title: 'Code Climate reporter id or token',
  risk: 'Uploads forged coverage to a repository.',
  pattern: assigned('cc[_.-]?test[_.-]?reporter[_.-]?id|code[_.-]?climate', '[0-9A-Fa-f]{64}|[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Code Climate → the repository → Repo settings → Test coverage → regenerate the reporter ID.',
  documentation: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
  examples: {
    positives: [...inAssignments('CC_TEST_REPORTER_ID', TOKEN)],
    negatives: [
      `CC_TEST_REPORTER_ID=${noise(HEX, 63, 12)}`,
      `checksum: ${TOKEN}`,
      `CC_TEST_REPORTER_ID=${sample('x'.repeat(64))}`,
    ],
  },
})
