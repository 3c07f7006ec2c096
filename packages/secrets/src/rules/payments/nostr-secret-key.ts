import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds `nsec1` and 58 bech32 characters. */
export const nostrSecretKey = defineRule({
  id: 'nostr-secret-key',
  provider: 'Nostr',
  title: 'Nostr secret key',
  risk: 'It signs as the person or the service, for good.',
  pattern: 'nsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'nostr-secret-key',
  rotate: 'A Nostr key cannot be revoked: announce a new one from the old and stop using it.',
  documentation: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
  examples: {
    positives: [
      ...inAssignments('NOSTR_SECRET_KEY', sample('ns', 'ec1', noise('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58, 883))),
      sample('ns', 'ec1', noise('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58, 884)),
    ],
    negatives: [
      sample('NOSTR_SECRET_KEY=ns', 'ec1', noise('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 57, 885)),
      sample('NOSTR_SECRET_KEY="ns', 'ec1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NOSTR_SECRET_KEY=ns', 'ec1', noise('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 58, 886), '0aB1'),
    ],
  },
})
