import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gls', 'oat-', noise(BASE62, 20, 90))

/** GitLab SCIM token. */
export const gitlabScimToken = defineRule({
  id: 'gitlab-scim-token',
  provider: 'GitLab',
  title: 'GitLab SCIM token',
  risk: 'Creates, changes and removes members of the group.',
  pattern: 'glsoat-[0-9A-Za-z_-]{20,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → the group → Settings → SAML SSO → SCIM → reset the token.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('SCIM_TOKEN', TOKEN)],
    negatives: [sample('gls', 'oat-', noise(BASE62, 19, 90)), `SCIM_TOKEN=${sample('gls', 'oat-', 'x'.repeat(20))}`],
  },
})
