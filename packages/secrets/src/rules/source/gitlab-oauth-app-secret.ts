import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('glo', 'as-', noise(BASE62, 64, 51))

/** GitLab OAuth application secret. */
export const gitlabOauthAppSecret = defineRule({
  id: 'gitlab-oauth-app-secret',
  provider: 'GitLab',
  title: 'GitLab OAuth application secret',
  risk: 'Lets an attacker pass for the application and exchange login codes.',
  pattern: 'gloas-[0-9A-Za-z_-]{64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → Edit profile, group settings or admin area → Applications → the application → Renew secret.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('GITLAB_CLIENT_SECRET', TOKEN)],
    negatives: [
      sample('glo', 'as-', noise(BASE62, 63, 51)),
      `GITLAB_CLIENT_SECRET=${sample('glo', 'as-', 'x'.repeat(64))}`,
    ],
  },
})
