import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE62, 71, 33)

/** GitGuardian API key. */
export const gitguardianApiKey = defineRule({
  id: 'gitguardian-api-key',
  provider: 'GitGuardian',
  title: 'GitGuardian API key',
  risk: 'Reads incidents, which list where other secrets are.',
  pattern: assigned('gitguardian', '[0-9A-Za-z]{71}|[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'medium',
  rotate: 'GitGuardian → API → Personal access tokens or service accounts → Revoke.',
  documentation: 'https://docs.gitguardian.com/api-docs/authentication',
  examples: {
    positives: [...inAssignments('GITGUARDIAN_API_KEY', TOKEN)],
    negatives: [
      `GITGUARDIAN_API_KEY=${noise(BASE62, 70, 33)}`,
      `checksum: ${TOKEN}`,
      `GITGUARDIAN_API_KEY=${sample('x'.repeat(71))}`,
    ],
  },
})
