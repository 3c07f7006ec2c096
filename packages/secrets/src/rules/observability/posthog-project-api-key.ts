import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `phc_` and 40 to 50 characters. */
export const posthogProjectApiKey = defineRule({
  id: 'posthog-project-api-key',
  provider: 'PostHog',
  title: 'PostHog project API key',
  risk: 'It only sends events and is public by design; abuse costs quota and falsifies figures.',
  pattern: 'phc_[0-9A-Za-z_-]{40,56}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'low',
  rotate: 'PostHog › Settings › Project: reset the project API key.',
  documentation: 'https://posthog.com/docs/api',
  examples: {
    positives: [
      ...inAssignments('POSTHOG_KEY', sample('ph', 'c_', noise(BASE62, 43, 413))),
      sample('ph', 'c_', noise(BASE62, 43, 414)),
    ],
    negatives: [
      sample('POSTHOG_KEY=ph', 'c_', noise(BASE62, 20, 415)),
      sample('POSTHOG_KEY="ph', 'c_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
