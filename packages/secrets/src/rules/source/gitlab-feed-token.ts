import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('glf', 't-', noise(BASE62, 20, 66))

/** GitLab feed token. */
export const gitlabFeedToken = defineRule({
  id: 'gitlab-feed-token',
  provider: 'GitLab',
  title: 'GitLab feed token',
  risk: 'Reads the activity and calendar feeds of its owner, private projects included.',
  pattern: 'glft-(?:[0-9a-f]{64}-[0-9]{1,12}|[0-9A-Za-z_-]{20,64})',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitLab → Edit profile → Access tokens → Feed token → reset it.',
  documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  examples: {
    positives: [...inContexts('FEED_TOKEN', TOKEN)],
    negatives: [sample('glf', 't-', noise(BASE62, 19, 66)), `FEED_TOKEN=${sample('glf', 't-', 'x'.repeat(20))}`],
  },
})
