import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gla', 'gent-', noise(BASE62, 50, 68))

/** GitLab agent for Kubernetes token. */
export const gitlabKubernetesAgentToken = defineRule({
  id: 'gitlab-kubernetes-agent-token',
  provider: 'GitLab',
  title: 'GitLab agent for Kubernetes token',
  risk: 'Poses as the agent: receives manifests and impersonates access to the cluster.',
  pattern: 'glagent-[0-9A-Za-z_-]{50,1000}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'GitLab → the project → Operate → Kubernetes clusters → the agent → Access tokens: create a new one and revoke this one.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('AGENT_TOKEN', TOKEN)],
    negatives: [sample('gla', 'gent-', noise(BASE62, 49, 68)), `AGENT_TOKEN=${sample('gla', 'gent-', 'x'.repeat(50))}`],
  },
})
