import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 50, 36)

/** Buildkite agent token of the older format. */
export const buildkiteLegacyAgentToken = defineRule({
  id: 'buildkite-legacy-agent-token',
  provider: 'Buildkite',
  title: 'Buildkite agent token of the older format',
  risk: 'Connects an agent that then receives jobs and the secrets in them.',
  pattern: assigned('buildkite', '[0-9A-Fa-f]{50}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Buildkite → Agents → Agent tokens → Revoke.',
  documentation: 'https://buildkite.com/docs/agent/v3/tokens',
  examples: {
    positives: [...inAssignments('BUILDKITE_AGENT_TOKEN', TOKEN)],
    negatives: [
      `BUILDKITE_AGENT_TOKEN=${noise(HEX, 49, 36)}`,
      `BUILDKITE_AGENT_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `BUILDKITE_AGENT_TOKEN=${sample('x'.repeat(50))}`,
    ],
  },
})
