import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 20, 39)

/** BrowserStack access key. */
export const browserstackAccessKey = defineRule({
  id: 'browserstack-access-key',
  provider: 'BrowserStack',
  title: 'BrowserStack access key',
  risk: 'Runs tests at the owner’s cost and reads their recordings.',
  pattern: assigned(String.raw`browser[_.-]?stack[\w.-]{0,16}(?:key|token|password|secret)`, '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'BrowserStack → Account → Summary → Authentication & security → Reset.',
  documentation: 'https://www.browserstack.com/docs/automate/selenium/getting-started',
  examples: {
    positives: [...inAssignments('BROWSERSTACK_ACCESS_KEY', TOKEN)],
    negatives: [
      `BROWSERSTACK_ACCESS_KEY=${noise(BASE62, 19, 39)}`,
      `BROWSERSTACK_ACCESS_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `BROWSERSTACK_ACCESS_KEY=${sample('x'.repeat(20))}`,
    ],
  },
})
