import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, DIGITS, LOWER, noise, sample } from '../sample.ts'
import { gitlabTokenPattern } from './gitlab-token-pattern.ts'

const ROUTABLE = sample('glr', 'tr-', noise(BASE64URL, 40, 5), '.01.', noise(`${DIGITS}${LOWER}`, 9, 6))
const TOKEN = sample('glr', 'tr-', noise(BASE62, 20, 78))

/** GitLab runner registration token. */
export const gitlabRunnerRegistrationToken = defineRule({
  id: 'gitlab-runner-registration-token',
  provider: 'GitLab',
  title: 'GitLab runner registration token',
  risk: 'Registers a runner that then receives jobs and the secrets in them.',
  pattern: gitlabTokenPattern('glrtr-'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'gitlab-routable-token',
  rotate:
    'GitLab → the project, group or admin area → CI/CD → Runners → reset the registration token; better, use runner authentication tokens.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [
      ...inContexts('REGISTRATION_TOKEN', TOKEN),
      `GITLAB=${ROUTABLE}`,
      `git clone https://oauth2:${ROUTABLE}@gitlab.com/octo/repo.git`,
    ],
    negatives: [
      sample('glr', 'tr-', noise(BASE62, 19, 78)),
      `REGISTRATION_TOKEN=${sample('glr', 'tr-', 'x'.repeat(20))}`,
    ],
  },
})
