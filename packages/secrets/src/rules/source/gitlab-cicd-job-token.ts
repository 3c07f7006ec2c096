import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('gl', 'cbt-', noise(HEX, 2, 69), '_', noise(BASE62, 20, 70))

/** GitLab CI/CD job token. */
export const gitlabCicdJobToken = defineRule({
  id: 'gitlab-cicd-job-token',
  provider: 'GitLab',
  title: 'GitLab CI/CD job token',
  risk: 'Acts as the running job: clones projects and reaches packages until the job ends.',
  pattern: String.raw`glcbt-(?:[0-9A-Za-z]{1,5}_)?(?:[0-9A-Za-z_-]{27,300}(?:\.[0-9a-z]{2})?\.[0-9a-z]{9}|[0-9A-Za-z_-]{20,64})`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'gitlab-routable-token',
  rotate: 'It dies with the job; cancel the job if it still runs, and find out how the token left it.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('CI_JOB_TOKEN', TOKEN)],
    negatives: [
      sample('gl', 'cbt-', noise(HEX, 2, 69), '_', noise(BASE62, 16, 70)),
      `CI_JOB_TOKEN=${sample('gl', 'cbt-', 'x'.repeat(2), '_', 'x'.repeat(20))}`,
    ],
  },
})
