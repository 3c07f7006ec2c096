import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('AK', 'Cp', noise(BASE62, 69, 58))

/** Artifactory API key. */
export const artifactoryApiKey = defineRule({
  id: 'artifactory-api-key',
  aliases: ['jfrog-api-key'],
  provider: 'JFrog',
  title: 'Artifactory API key',
  risk: 'Reads and deploys packages as its owner.',
  pattern: 'AKCp[0-9A-Za-z]{69}',
  notBefore: '[0-9A-Za-z+/]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'JFrog Platform → Edit profile → Authentication settings → revoke the API key.',
  documentation: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
  examples: {
    positives: [...inAssignments('ARTIFACTORY_API_KEY', TOKEN), TOKEN],
    negatives: [sample('AK', 'Cp', noise(BASE62, 68, 58)), `ARTIFACTORY_API_KEY=${sample('AK', 'Cp', 'x'.repeat(69))}`],
  },
})
