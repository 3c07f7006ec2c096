import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 73, 50)

/** JFrog API key or identity token by its name. */
export const jfrogNamedKey = defineRule({
  id: 'jfrog-named-key',
  aliases: ['jfrog-api-key', 'jfrog-identity-token'],
  provider: 'JFrog',
  title: 'JFrog API key or identity token by its name',
  risk: 'Reads and deploys packages as its owner.',
  pattern: assigned('jfrog|artifactory|bintray|xray', '[0-9A-Za-z]{73}|[0-9A-Za-z]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.7,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'JFrog Platform → Edit profile → Authentication settings → revoke the key or token.',
  documentation: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
  examples: {
    positives: [...inAssignments('JFROG_API_KEY', TOKEN)],
    negatives: [
      `JFROG_API_KEY=${noise(BASE62, 72, 50)}`,
      `checksum: ${TOKEN}`,
      `JFROG_API_KEY=${sample('x'.repeat(73))}`,
      `artifactory_checksum_sha256: ${noise('0123456789abcdef', 64).slice(1)}`,
    ],
  },
})
