import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('cmVm', 'dGtu', noise(BASE62, 56, 13))

/** JFrog reference token. */
export const artifactoryReferenceToken = defineRule({
  id: 'artifactory-reference-token',
  aliases: ['jfrog-identity-token'],
  provider: 'JFrog',
  title: 'JFrog reference token',
  risk: 'Reads and deploys packages as its owner.',
  pattern: 'cmVmdGtu[0-9A-Za-z]{56}',
  notBefore: '[0-9A-Za-z+/]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'jfrog-reference-token',
  rotate: 'JFrog Platform → Edit profile, or Administration → Access tokens → Revoke.',
  documentation: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
  examples: {
    positives: [...inAssignments('ARTIFACTORY_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('cmVm', 'dGtu', noise(BASE62, 55, 13)),
      `ARTIFACTORY_TOKEN=${sample('cmVm', 'dGtu', 'x'.repeat(56))}`,
    ],
  },
})
