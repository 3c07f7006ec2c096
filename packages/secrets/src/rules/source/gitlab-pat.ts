import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, DIGITS, LOWER, noise, sample } from '../sample.ts'
import { gitlabTokenPattern } from './gitlab-token-pattern.ts'

const ROUTABLE = sample('glp', 'at-', noise(BASE64URL, 40, 5), '.01.', noise(`${DIGITS}${LOWER}`, 9, 6))
const TOKEN = sample('glp', 'at-', noise(BASE62, 20, 20))

/** GitLab personal, project or group access token. */
export const gitlabPat = defineRule({
  id: 'gitlab-pat',
  aliases: ['gitlab-pat-routable'],
  provider: 'GitLab',
  title: 'GitLab personal, project or group access token',
  risk: 'Reads and writes the projects that its owner can reach, within the scopes of the token.',
  pattern: gitlabTokenPattern('glpat-'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'gitlab-routable-token',
  rotate: 'GitLab → Edit profile → Access tokens (or the project’s or group’s Settings → Access tokens) → Revoke.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [
      ...inContexts('GITLAB_TOKEN', TOKEN),
      `GITLAB=${ROUTABLE}`,
      `git clone https://oauth2:${ROUTABLE}@gitlab.com/octo/repo.git`,
    ],
    negatives: [sample('glp', 'at-', noise(BASE62, 19, 20)), `GITLAB_TOKEN=${sample('glp', 'at-', 'x'.repeat(20))}`],
  },
})
