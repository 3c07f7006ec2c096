import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample(noise('123456789', 18, 3), '-', noise(BASE62, 31, 4))

/** X (Twitter) access token. */
export const twitterAccessToken = defineRule({
  id: 'twitter-access-token',
  provider: 'X',
  title: 'X (Twitter) access token',
  risk: 'Posts and reads as its owner, together with its secret.',
  pattern: assigned('twitter|tw[_.-]?access|access[_.-]?token|oauth[_.-]?token', '[0-9]{15,20}-[0-9A-Za-z]{25,40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  confidence: 'medium',
  rotate: 'developer.x.com → Projects & apps → the app → Keys and tokens → Regenerate.',
  documentation: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  examples: {
    positives: [...inAssignments('TWITTER_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `TWITTER_ACCESS_TOKEN=${sample(noise('123456789', 18, 3), '-', noise(BASE62, 23, 4))}`,
      `checksum: ${TOKEN}`,
      `TWITTER_ACCESS_TOKEN=${sample('x'.repeat(18), '-', 'x'.repeat(31))}`,
    ],
  },
})
