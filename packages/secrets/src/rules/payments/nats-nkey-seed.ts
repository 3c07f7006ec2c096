import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { BASE32, noise, sample } from '../sample.ts'

/** Finds NATS seeds by their name or in a credentials file: `S`, the kind, and 56 base-32 characters. */
export const natsNkeySeed = defineRule({
  id: 'nats-nkey-seed',
  provider: 'NATS',
  title: 'NATS nkey seed',
  risk: 'It signs in as the user, or signs accounts and operators, of the messaging system.',
  pattern:
    '(?i:nkey|nats|seed|SEED-{3,6})[\\w.\\- ]{0,16}["\']?[ \\t]{0,4}(?:[:=]|\\r?\\n|>|,)?[ \\t\\r\\n]{0,4}["\']?(S[ANOUCX][A-Z2-7]{56})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'nats-seed',
  invalidConfidence: 'medium',
  rotate: 'Remove the public key from the server or revoke it in the account, and generate a new pair.',
  documentation: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
  examples: {
    positives: [
      sample('NATS_SEED=', completeToken('nats-seed', sample('SU', noise(BASE32, 56, 518)))),
      sample('-----BEGIN ', 'USER NKEY SEED-----\nSU', noise(BASE32, 56, 519), '\n------END USER NKEY SEED------\n'),
      sample('NATS_NKEY=SU', noise(BASE32, 56, 520)),
      sample('nkey_seed: "SA', noise(BASE32, 56, 521), '"'),
      sample('{"seed": "SO', noise(BASE32, 56, 522), '"}'),
    ],
    negatives: [
      sample('NATS_NKEY=UA', noise(BASE32, 54, 523)),
      sample('NATS_NKEY=SU', noise(BASE32, 30, 524)),
      sample('checksum SU', noise(BASE32, 56, 525)),
    ],
  },
})
