import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('11', noise(HEX, 32, 14))

/** Jenkins API token or crumb. */
export const jenkinsApiToken = defineRule({
  id: 'jenkins-api-token',
  provider: 'Jenkins',
  title: 'Jenkins API token or crumb',
  risk: 'Starts jobs and reads configuration as its owner; with script rights it runs code on the controller.',
  pattern: assigned('jenkins', '11[0-9A-Fa-f]{32}|[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Jenkins → the user → Security (Configure) → API Token → Revoke.',
  documentation: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  examples: {
    positives: [...inAssignments('JENKINS_API_TOKEN', TOKEN)],
    negatives: [
      `JENKINS_API_TOKEN=${sample('11', noise(HEX, 31, 14))}`,
      `checksum: ${TOKEN}`,
      `JENKINS_API_TOKEN=${sample('11', '0'.repeat(32))}`,
    ],
  },
})
