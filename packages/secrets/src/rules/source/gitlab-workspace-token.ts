import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('glw', 't-', noise(BASE62, 50, 14))

/** GitLab workspace token. */
export const gitlabWorkspaceToken = defineRule({
  id: 'gitlab-workspace-token',
  provider: 'GitLab',
  title: 'GitLab workspace token',
  risk: 'Poses as a workspace’s agent.',
  pattern: 'glwt-[0-9A-Za-z_-]{20,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → Workspaces → terminate the workspace.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('WORKSPACE_TOKEN', TOKEN)],
    negatives: [sample('glw', 't-', noise(BASE62, 18, 14)), `WORKSPACE_TOKEN=${sample('glw', 't-', 'x'.repeat(50))}`],
  },
})
