import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, DIGITS, LOWER, noise, sample } from '../sample.ts'
import { gitlabTokenPattern } from './gitlab-token-pattern.ts'

const ROUTABLE = sample('gld', 't-', noise(BASE64URL, 40, 5), '.01.', noise(`${DIGITS}${LOWER}`, 9, 6))
const TOKEN = sample('gld', 't-', noise(BASE62, 20, 48))

/** GitLab deploy token. */
export const gitlabDeployToken = defineRule({
  id: 'gitlab-deploy-token',
  provider: 'GitLab',
  title: 'GitLab deploy token',
  risk: 'Clones the repository and pulls or pushes its packages and images.',
  pattern: gitlabTokenPattern('gldt-'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'gitlab-routable-token',
  rotate: 'GitLab → the project or group → Settings → Repository → Deploy tokens → Revoke.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [
      ...inContexts('DEPLOY_TOKEN', TOKEN),
      `GITLAB=${ROUTABLE}`,
      `git clone https://oauth2:${ROUTABLE}@gitlab.com/octo/repo.git`,
    ],
    negatives: [sample('gld', 't-', noise(BASE62, 19, 48)), `DEPLOY_TOKEN=${sample('gld', 't-', 'x'.repeat(20))}`],
  },
})
