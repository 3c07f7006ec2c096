import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('se', 'c-c-', noise(BASE62, 48, 28))

/** PubNub secret key. */
export const pubnubSecretKey = defineRule({
  id: 'pubnub-secret-key',
  provider: 'PubNub',
  title: 'PubNub secret key',
  risk: 'Grants and revokes access to every channel of the keyset.',
  pattern: 'sec-c-[0-9A-Za-z=]{40,60}',
  notAfter: '[0-9A-Za-z=]',
  minEntropy: 3.4,
  confidence: 'high',
  rotate: 'PubNub → the app → the keyset → Secret key → add a new one and delete this one.',
  documentation: 'https://www.pubnub.com/docs/general/basics/manage-keys',
  examples: {
    positives: [...inContexts('PUBNUB_SECRET_KEY', TOKEN)],
    negatives: [
      sample('se', 'c-c-', noise(BASE62, 38, 28)),
      `PUBNUB_SECRET_KEY=${sample('se', 'c-c-', 'x'.repeat(48))}`,
    ],
  },
})
