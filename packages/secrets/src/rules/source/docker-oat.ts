import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('dckr', '_oat_', noise(BASE64URL, 32, 24))

/** Docker organization access token. */
export const dockerOat = defineRule({
  id: 'docker-oat',
  provider: 'Docker',
  title: 'Docker organization access token',
  risk: 'Pulls and pushes the images of the organization.',
  pattern: 'dckr_oat_[0-9A-Za-z_-]{32,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Docker Admin Console → the organization → Access tokens → Delete.',
  documentation: 'https://docs.docker.com/enterprise/security/access-tokens/',
  examples: {
    positives: [...inContexts('DOCKER_PASSWORD', TOKEN)],
    negatives: [
      sample('dckr', '_oat_', noise(BASE64URL, 31, 24)),
      `DOCKER_PASSWORD=${sample('dckr', '_oat_', 'x'.repeat(32))}`,
    ],
  },
})
