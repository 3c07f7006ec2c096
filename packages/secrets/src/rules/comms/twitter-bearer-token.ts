import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('AAAAAAAAAA', 'AAAAAAAAAA', 'AA', noise(BASE62, 78, 2), '%3D')

/** X (Twitter) bearer token. */
export const twitterBearerToken = defineRule({
  id: 'twitter-bearer-token',
  provider: 'X',
  title: 'X (Twitter) bearer token',
  risk: 'Reads posts as the app, on its quota.',
  pattern: 'A{18,24}[0-9A-Za-z%]{70,110}',
  notBefore: '[0-9A-Za-z+/]',
  notAfter: '[0-9A-Za-z%+/]',
  minEntropy: 3.4,
  confidence: 'high',
  rotate: 'developer.x.com → Projects & apps → the app → Keys and tokens → Regenerate.',
  documentation: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  examples: {
    positives: [...inAssignments('TWITTER_BEARER_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('AAAAAAAAAA', 'AAAAAAAAAA', 'AA', noise(BASE62, 58, 2), '%3D'),
      `TWITTER_BEARER_TOKEN=${sample('AAAAAAAAAA', 'AAAAAAAAAA', 'AA', 'x'.repeat(78), '%3D')}`,
    ],
  },
})
