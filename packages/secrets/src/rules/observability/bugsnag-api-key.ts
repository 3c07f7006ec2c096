import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds BugSnag keys by their name: 32 hexadecimal digits. */
export const bugsnagApiKey = defineRule({
  id: 'bugsnag-api-key',
  provider: 'BugSnag',
  title: 'BugSnag API key',
  risk: "It sends events and source maps in the project's name; in browsers it is public by design.",
  pattern: assigned('bugsnag', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'BugSnag › the project › Settings: rotate the notifier API key.',
  documentation: 'https://docs.bugsnag.com/',
  examples: {
    positives: [...inAssignments('BUGSNAG_API_KEY', sample(noise(HEX, 32, 586)))],
    negatives: [
      sample('BUGSNAG_API_KEY=', noise(HEX, 31, 587)),
      'BUGSNAG_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('BUGSNAG_API_KEY=', noise(HEX, 32, 588), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 589), '"'),
    ],
  },
})
