import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE62, 50, 57)

/** LambdaTest access key. */
export const lambdatestAccessKey = defineRule({
  id: 'lambdatest-access-key',
  provider: 'LambdaTest',
  title: 'LambdaTest access key',
  risk: 'Runs tests at the owner’s cost and reads their recordings.',
  pattern: assigned('lambda[_.-]?test|lt[_.-]?access[_.-]?key', '(?:LT_)?[0-9A-Za-z]{50}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'LambdaTest → Account settings → Password & security → Access key → Regenerate.',
  documentation: 'https://www.lambdatest.com/support/docs/api-doc/',
  examples: {
    positives: [...inAssignments('LT_ACCESS_KEY', TOKEN)],
    negatives: [
      `LT_ACCESS_KEY=${noise(BASE62, 49, 57)}`,
      `LT_ACCESS_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LT_ACCESS_KEY=${sample('x'.repeat(50))}`,
    ],
  },
})
