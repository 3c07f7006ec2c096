import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('_gitlab_', 'session=', noise(HEX, 32, 78))

/** GitLab session cookie. */
export const gitlabSessionCookie = defineRule({
  id: 'gitlab-session-cookie',
  provider: 'GitLab',
  title: 'GitLab session cookie',
  risk: 'Acts as the signed-in user, second factor included, until the session ends.',
  pattern: '_gitlab_session=([0-9A-Fa-f]{32})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.5,
  confidence: 'high',
  rotate: 'GitLab → Edit profile → Active sessions → Revoke; changing the password ends every session.',
  documentation: 'https://docs.gitlab.com/user/profile/active_sessions/',
  examples: {
    positives: [`Cookie: ${TOKEN}; theme=dark`, `curl -b "${TOKEN}" https://gitlab.example.com`, TOKEN],
    negatives: [
      sample('_gitlab_', 'session=', noise(HEX, 31, 78)),
      `COOKIE=${sample('_gitlab_', 'session=', '0'.repeat(32))}`,
    ],
  },
})
