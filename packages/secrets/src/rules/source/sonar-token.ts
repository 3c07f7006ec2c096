import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('sq', 'u_', noise(HEX, 40, 71))

/** SonarQube or SonarCloud token. */
export const sonarToken = defineRule({
  id: 'sonar-token',
  aliases: ['sonar-api-token'],
  provider: 'SonarSource',
  title: 'SonarQube or SonarCloud token',
  risk: 'Reads analyses and source code, or uploads analyses, of the projects it was made for.',
  pattern: 'sq[uap]_[0-9A-Fa-f]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'SonarQube → My account → Security → Tokens → Revoke.',
  documentation: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
  examples: {
    positives: [...inContexts('SONAR_TOKEN', TOKEN)],
    negatives: [sample('sq', 'u_', noise(HEX, 39, 71)), `SONAR_TOKEN=${sample('sq', 'u_', 'x'.repeat(40))}`],
  },
})
