import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gli', 'mt-', noise(BASE62, 25, 88))

/** GitLab incoming mail token. */
export const gitlabIncomingMailToken = defineRule({
  id: 'gitlab-incoming-mail-token',
  provider: 'GitLab',
  title: 'GitLab incoming mail token',
  risk: 'Creates issues and comments in the name of its owner.',
  pattern: 'glimt-[0-9A-Za-z_-]{25,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → Edit profile → Access tokens → Incoming email token → reset it.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('MAIL_TOKEN', TOKEN)],
    negatives: [sample('gli', 'mt-', noise(BASE62, 24, 88)), `MAIL_TOKEN=${sample('gli', 'mt-', 'x'.repeat(25))}`],
  },
})
