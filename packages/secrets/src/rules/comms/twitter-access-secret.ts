import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE62, 45, 15)

/** X (Twitter) access token secret. */
export const twitterAccessSecret = defineRule({
  id: 'twitter-access-secret',
  provider: 'X',
  title: 'X (Twitter) access token secret',
  risk: 'Posts and reads as its owner, together with the token.',
  pattern: assigned(
    String.raw`(?:twitter|tw_|tw-|tw\.)[\w.-]{0,16}(?:access|oauth|token)[\w.-]{0,12}secret|(?:access|oauth)[_.-]?token[_.-]?secret`,
    '[0-9A-Za-z]{45}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.6,
  confidence: 'medium',
  rotate: 'developer.x.com → Projects & apps → the app → Keys and tokens → Regenerate.',
  documentation: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  examples: {
    positives: [...inAssignments('TWITTER_ACCESS_TOKEN_SECRET', TOKEN)],
    negatives: [
      `TWITTER_ACCESS_TOKEN_SECRET=${noise(BASE62, 44, 15)}`,
      `TWITTER_ACCESS_TOKEN_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TWITTER_ACCESS_TOKEN_SECRET=${sample('x'.repeat(45))}`,
    ],
  },
})
