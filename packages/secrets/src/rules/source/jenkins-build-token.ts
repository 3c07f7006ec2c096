import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 50),
  '-',
  noise(HEX, 4, 51),
  '-4',
  noise(HEX, 3, 52),
  '-a',
  noise(HEX, 3, 53),
  '-',
  noise(HEX, 12, 54),
)

/** Jenkins build token. */
export const jenkinsBuildToken = defineRule({
  id: 'jenkins-build-token',
  provider: 'Jenkins',
  title: 'Jenkins build token',
  risk: 'Starts the jobs that accept it.',
  pattern: assigned(
    String.raw`jenkins[\w.-]{0,12}(?:token|passw(?:or)?d|secret)`,
    '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Jenkins → the job → Configure → Build triggers → Trigger builds remotely → another token.',
  documentation: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  examples: {
    positives: [...inAssignments('JENKINS_TOKEN', TOKEN)],
    negatives: [
      `JENKINS_TOKEN=${sample(noise(HEX, 8, 50), '-', noise(HEX, 4, 51), '-4', noise(HEX, 3, 52), '-a', noise(HEX, 3, 53), '-', noise(HEX, 11, 54))}`,
      `JENKINS_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `JENKINS_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
