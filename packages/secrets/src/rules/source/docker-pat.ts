import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('dckr', '_pat_', noise(BASE64URL, 27, 25))

/** Docker Hub personal access token. */
export const dockerPat = defineRule({
  id: 'docker-pat',
  provider: 'Docker',
  title: 'Docker Hub personal access token',
  risk: 'Pulls and pushes the images of its owner.',
  pattern: 'dckr_pat_[0-9A-Za-z_-]{27,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Docker Hub → Account settings → Personal access tokens → Delete.',
  documentation: 'https://docs.docker.com/security/access-tokens/',
  examples: {
    positives: [...inContexts('DOCKER_PASSWORD', TOKEN)],
    negatives: [
      sample('dckr', '_pat_', noise(BASE64URL, 26, 25)),
      `DOCKER_PASSWORD=${sample('dckr', '_pat_', 'x'.repeat(27))}`,
    ],
  },
})
