import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds AppSync keys: `da2-` and 26 lower-case letters and digits. */
export const awsAppsyncApiKey = defineRule({
  id: 'aws-appsync-api-key',
  provider: 'AWS',
  title: 'AWS AppSync API key',
  risk: 'It may run every GraphQL operation that the API allows by key. Some APIs mean it to be public, so it only warns.',
  pattern: 'da2-[a-z0-9]{26}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'AWS console › AppSync › the API › Settings: delete the API key and create another.',
  documentation: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
  examples: {
    positives: [
      ...inAssignments('APPSYNC_API_KEY', sample('da', '2-', noise(DIGITS + LOWER, 26, 757))),
      sample('da', '2-', noise(DIGITS + LOWER, 26, 758)),
    ],
    negatives: [
      'da2-component-identifier-of-a-page',
      sample('APPSYNC_API_KEY=da', '2-', noise(DIGITS + LOWER, 25, 759)),
      sample('APPSYNC_API_KEY="da', '2-xxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('APPSYNC_API_KEY=da', '2-', noise(DIGITS + LOWER, 26, 760), '0aB1'),
    ],
  },
})
