import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE62, 50, 59)

/** X (Twitter) consumer secret. */
export const twitterApiSecret = defineRule({
  id: 'twitter-api-secret',
  provider: 'X',
  title: 'X (Twitter) consumer secret',
  risk: 'Passes for the app and signs its requests.',
  pattern: assigned(
    String.raw`(?:twitter|tw_|tw-|tw\.)[\w.-]{0,20}(?:secret)|consumer[_.-]?secret`,
    '[0-9A-Za-z]{35,50}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.6,
  confidence: 'medium',
  rotate: 'developer.x.com → Projects & apps → the app → Keys and tokens → Regenerate.',
  documentation: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  examples: {
    positives: [...inAssignments('TWITTER_API_SECRET', TOKEN)],
    negatives: [
      `TWITTER_API_SECRET=${noise(BASE62, 34, 59)}`,
      `checksum: ${TOKEN}`,
      `TWITTER_API_SECRET=${sample('x'.repeat(50))}`,
    ],
  },
})
