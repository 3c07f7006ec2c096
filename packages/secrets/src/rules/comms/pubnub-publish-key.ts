import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'pu',
  'b-c-',
  noise(HEX, 8, 52),
  '-',
  noise(HEX, 4, 53),
  '-4',
  noise(HEX, 3, 54),
  '-a',
  noise(HEX, 3, 55),
  '-',
  noise(HEX, 12, 56),
)

/** PubNub publish or subscribe key. */
export const pubnubPublishKey = defineRule({
  id: 'pubnub-publish-key',
  provider: 'PubNub',
  title: 'PubNub publish or subscribe key',
  risk: 'Publishes or reads messages where no access manager is on.',
  pattern: '[ps]ub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'PubNub → the app → the keyset: make a new keyset when access was abused.',
  documentation: 'https://www.pubnub.com/docs/general/basics/manage-keys',
  examples: {
    positives: [...inContexts('PUBNUB_PUBLISH_KEY', TOKEN)],
    negatives: [
      sample(
        'pu',
        'b-c-',
        noise(HEX, 8, 52),
        '-',
        noise(HEX, 4, 53),
        '-4',
        noise(HEX, 3, 54),
        '-a',
        noise(HEX, 3, 55),
        '-',
        noise(HEX, 11, 56),
      ),
      `PUBNUB_PUBLISH_KEY=${sample('pu', 'b-c-', '0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
