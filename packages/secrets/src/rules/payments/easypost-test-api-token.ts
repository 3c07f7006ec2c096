import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `EZTK` and 54 letters and digits. */
export const easypostTestApiToken = defineRule({
  id: 'easypost-test-api-token',
  provider: 'EasyPost',
  title: 'EasyPost test key',
  risk: "It opens the test environment only: no money, but the account's structure and test data.",
  pattern: 'EZTK[0-9A-Za-z]{54}',
  notBefore: '[0-9A-Za-mo-z+/_]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: 'EasyPost › Account settings › API keys: disable it and create another.',
  documentation: 'https://docs.easypost.com/docs/authentication',
  examples: {
    positives: [
      ...inAssignments('EASYPOST_TEST_API_KEY', sample('EZ', 'TK', noise(BASE62, 54, 568))),
      sample('EZ', 'TK', noise(BASE62, 54, 569)),
    ],
    negatives: [
      sample('EASYPOST_TEST_API_KEY=EZ', 'TK', noise(BASE62, 53, 570)),
      sample('EASYPOST_TEST_API_KEY="EZ', 'TKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('EASYPOST_TEST_API_KEY=EZ', 'TK', noise(BASE62, 54, 571), '0aB1'),
    ],
  },
})
