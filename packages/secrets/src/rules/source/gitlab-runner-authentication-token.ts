import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, DIGITS, LOWER, noise, sample } from '../sample.ts'

const ROUTABLE = sample('gl', 'rt-t3_', noise(BASE64URL, 40, 5), '.01.', noise(`${DIGITS}${LOWER}`, 9, 6))
const TOKEN = sample('gl', 'rt-', noise(BASE62, 20, 8))

/** GitLab runner authentication token. */
export const gitlabRunnerAuthenticationToken = defineRule({
  id: 'gitlab-runner-authentication-token',
  aliases: ['gitlab-runner-authentication-token-routable'],
  provider: 'GitLab',
  title: 'GitLab runner authentication token',
  risk: 'Poses as the runner: receives jobs and the variables and secrets in them.',
  pattern: String.raw`glrt-(?:t[0-9]_)?(?:[0-9A-Za-z_-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|[0-9A-Za-z_-]{20,64})`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'gitlab-routable-token',
  rotate:
    'GitLab → the project, group or admin area → CI/CD → Runners → the runner → reset its authentication token, or delete the runner.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('RUNNER_TOKEN', TOKEN), `token = "${ROUTABLE}"`],
    negatives: [sample('gl', 'rt-', noise(BASE62, 19, 8)), `RUNNER_TOKEN=${sample('gl', 'rt-', 'x'.repeat(20))}`],
  },
})
