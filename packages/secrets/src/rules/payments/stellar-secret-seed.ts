import { completeToken } from '../../validators/complete-token.ts'
import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE32, noise, sample } from '../sample.ts'

/** Finds Stellar seeds by their name: `S` and 55 base-32 characters. */
export const stellarSecretSeed = defineRule({
  id: 'stellar-secret-seed',
  provider: 'Stellar',
  title: 'Stellar secret seed',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: assigned(
    'stellar|xlm|soroban|secret[_.-]?(?:seed|key)|seed|issuer|distributor|from(?:secret)',
    'S[A-D][A-Z2-7]{54}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'stellar-seed',
  invalidConfidence: 'medium',
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts',
  examples: {
    positives: [
      ...inAssignments('STELLAR_SECRET_KEY', sample('SC', noise(BASE32, 54, 208))),
      sample("Keypair.fromSecret('SB", noise(BASE32, 54, 209), "')"),
      sample('docker run -e ISSUER_SECRET=SC', noise(BASE32, 54, 210), ' app'),
      sample('STELLAR_SECRET_KEY=', completeToken('stellar-seed', sample('SB', noise(BASE32, 54, 211)))),
    ],
    negatives: [
      sample('STELLAR_PUBLIC_KEY=GB', noise(BASE32, 54, 212)),
      sample('STELLAR_SECRET_KEY=SC', noise(BASE32, 53, 213)),
      'STELLAR_SECRET_KEY="SCxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('STELLAR_SECRET_KEY=SC', noise(BASE32, 54, 214), '0aB1'),
      sample('checksum = "SC', noise(BASE32, 54, 215), '"'),
    ],
  },
})
