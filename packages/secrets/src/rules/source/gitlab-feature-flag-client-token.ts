import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('glf', 'fct-', noise(BASE62, 20, 36))

/** GitLab feature flags client token. */
export const gitlabFeatureFlagClientToken = defineRule({
  id: 'gitlab-feature-flag-client-token',
  provider: 'GitLab',
  title: 'GitLab feature flags client token',
  risk: 'Reads the feature flags of the project.',
  pattern: 'glffct-[0-9A-Za-z_-]{20,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → the project → Deploy → Feature flags → Configure → regenerate the instance ID.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('FEATURE_FLAG_TOKEN', TOKEN)],
    negatives: [
      sample('glf', 'fct-', noise(BASE62, 19, 36)),
      `FEATURE_FLAG_TOKEN=${sample('glf', 'fct-', 'x'.repeat(20))}`,
    ],
  },
})
