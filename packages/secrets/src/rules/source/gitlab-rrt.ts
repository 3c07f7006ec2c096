import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('GR1', '348941', noise(BASE62, 20, 39))

/** GitLab runner registration token (legacy). */
export const gitlabRrt = defineRule({
  id: 'gitlab-rrt',
  provider: 'GitLab',
  title: 'GitLab runner registration token (legacy)',
  risk: 'Registers a runner that then receives jobs and the secrets in them.',
  pattern: 'GR1348941[0-9A-Za-z_-]{20,50}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → the project, group or admin area → CI/CD → Runners → reset the registration token.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('REGISTRATION_TOKEN', TOKEN)],
    negatives: [
      sample('GR1', '348941', noise(BASE62, 19, 39)),
      `REGISTRATION_TOKEN=${sample('GR1', '348941', 'x'.repeat(20))}`,
    ],
  },
})
