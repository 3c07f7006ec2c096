import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('glp', 'tt-', noise(HEX, 40, 39))

/** GitLab pipeline trigger token. */
export const gitlabPtt = defineRule({
  id: 'gitlab-ptt',
  provider: 'GitLab',
  title: 'GitLab pipeline trigger token',
  risk: 'Starts pipelines with variables of the attacker’s choosing.',
  pattern: 'glptt-(?:[0-9a-f]{40}|[0-9A-Za-z_-]{20,40})',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → the project → Settings → CI/CD → Pipeline trigger tokens → Revoke.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('TRIGGER_TOKEN', TOKEN)],
    negatives: [sample('glp', 'tt-', noise(HEX, 19, 39)), `TRIGGER_TOKEN=${sample('glp', 'tt-', 'x'.repeat(40))}`],
  },
})
