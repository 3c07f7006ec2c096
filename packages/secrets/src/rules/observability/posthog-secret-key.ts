import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `phs_` and 40 to 50 characters. */
export const posthogSecretKey = defineRule({
  id: 'posthog-secret-key',
  provider: 'PostHog',
  title: 'PostHog feature flags secure key',
  risk: "It reads the project's feature flags and their conditions.",
  pattern: 'phs_[0-9A-Za-z_-]{40,56}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'PostHog › Settings › Feature flags: rotate the secure key.',
  documentation: 'https://posthog.com/docs/feature-flags/local-evaluation',
  examples: {
    positives: [
      ...inAssignments('POSTHOG_SECURE_KEY', sample('ph', 's_', noise(BASE62, 43, 831))),
      sample('ph', 's_', noise(BASE62, 43, 832)),
    ],
    negatives: [
      sample('POSTHOG_SECURE_KEY=ph', 's_', noise(BASE62, 20, 833)),
      sample('POSTHOG_SECURE_KEY="ph', 's_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
