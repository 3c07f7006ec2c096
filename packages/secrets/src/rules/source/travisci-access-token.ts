import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 22, 85)

/** Travis CI access token. */
export const travisciAccessToken = defineRule({
  id: 'travisci-access-token',
  provider: 'Travis CI',
  title: 'Travis CI access token',
  risk: 'Reads builds and their logs, and changes settings and environment variables.',
  pattern: assigned('travis', '[0-9A-Za-z_-]{22}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Travis CI → Settings → API authentication → regenerate the token.',
  documentation: 'https://docs.travis-ci.com/user/triggering-builds/',
  examples: {
    positives: [...inAssignments('TRAVIS_TOKEN', TOKEN)],
    negatives: [
      `TRAVIS_TOKEN=${noise(BASE64URL, 21, 85)}`,
      `TRAVIS_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TRAVIS_TOKEN=${sample('x'.repeat(22))}`,
    ],
  },
})
