import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 33)

/** SonarQube or SonarCloud token of the older format. */
export const sonarLegacyToken = defineRule({
  id: 'sonar-legacy-token',
  aliases: ['sonar-api-token'],
  provider: 'SonarSource',
  title: 'SonarQube or SonarCloud token of the older format',
  risk: 'Reads analyses and source code, or uploads analyses.',
  pattern: assigned(
    String.raw`sonar(?:qube|cloud)?[\w.-]{0,12}(?:token|login|key|auth|secret|password)`,
    '[0-9A-Fa-f]{40}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'SonarQube → My account → Security → Tokens → Revoke.',
  documentation: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
  examples: {
    positives: [...inAssignments('SONAR_TOKEN', TOKEN), `sonar-scanner -Dsonar.login=${TOKEN}`],
    negatives: [
      `SONAR_TOKEN=${noise(HEX, 39, 33)}`,
      `SONAR_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SONAR_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
