import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `phx_` and 40 to 50 characters. */
export const posthogPersonalApiKey = defineRule({
  id: 'posthog-personal-api-key',
  provider: 'PostHog',
  title: 'PostHog personal API key',
  risk: "It reads and changes the user's projects: events, persons, flags.",
  pattern: 'phx_[0-9A-Za-z_-]{40,56}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'PostHog › Settings › Personal API keys: delete it and create another.',
  documentation: 'https://posthog.com/docs/api',
  examples: {
    positives: [
      ...inAssignments('POSTHOG_PERSONAL_API_KEY', sample('ph', 'x_', noise(BASE62, 43, 172))),
      sample('ph', 'x_', noise(BASE62, 43, 173)),
    ],
    negatives: [
      sample('POSTHOG_PERSONAL_API_KEY=ph', 'x_', noise(BASE62, 20, 174)),
      sample('POSTHOG_PERSONAL_API_KEY="ph', 'x_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
