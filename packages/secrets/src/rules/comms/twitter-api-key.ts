import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 25, 9)

/** X (Twitter) consumer key. */
export const twitterApiKey = defineRule({
  id: 'twitter-api-key',
  provider: 'X',
  title: 'X (Twitter) consumer key',
  risk: 'Names the app; half of a pair with the secret.',
  pattern: assigned(String.raw`twitter[\w.-]{0,20}(?:key|token|id)|consumer[_.-]?key`, '[0-9A-Za-z]{18,25}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'developer.x.com → Projects & apps → the app → Keys and tokens → Regenerate.',
  documentation: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  examples: {
    positives: [...inAssignments('TWITTER_API_KEY', TOKEN)],
    negatives: [
      `TWITTER_API_KEY=${noise(BASE62, 17, 9)}`,
      `checksum: ${TOKEN}`,
      `TWITTER_API_KEY=${sample('x'.repeat(25))}`,
    ],
  },
})
