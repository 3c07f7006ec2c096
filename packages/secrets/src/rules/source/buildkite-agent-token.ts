import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('bk', 'ct_', noise(BASE62, 43, 74))

/** Buildkite agent token. */
export const buildkiteAgentToken = defineRule({
  id: 'buildkite-agent-token',
  provider: 'Buildkite',
  title: 'Buildkite agent token',
  risk: 'Connects an agent that then receives jobs and the secrets in them.',
  pattern: 'bk(?:ct|at|aj)_[0-9A-Za-z_.-]{36,256}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Buildkite → Agents → the cluster → Agent tokens → Revoke.',
  documentation: 'https://buildkite.com/docs/agent/v3/tokens',
  examples: {
    positives: [...inContexts('BUILDKITE_AGENT_TOKEN', TOKEN)],
    negatives: [
      sample('bk', 'ct_', noise(BASE62, 35, 74)),
      `BUILDKITE_AGENT_TOKEN=${sample('bk', 'ct_', 'x'.repeat(43))}`,
    ],
  },
})
