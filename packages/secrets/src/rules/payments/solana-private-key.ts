import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds Solana keys by their name: 87 or 88 base-58 characters. */
export const solanaPrivateKey = defineRule({
  id: 'solana-private-key',
  provider: 'Solana',
  title: 'Solana private key',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: assigned(
    'solana|sol[_.-]|phantom|wallet|payer|priv(?:ate)?[_.-]?key|secret[_.-]?key|keypair|bs58\\.decode',
    '[1-9A-HJ-NP-Za-km-z]{87,88}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4.4,
  confidence: 'high',
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://solana.com/docs',
  examples: {
    positives: [
      ...inAssignments(
        'SOLANA_PRIVATE_KEY',
        sample(noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 88, 492)),
      ),
      sample(
        'wallet_private_key = "',
        noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 88, 493),
        '"\n',
      ),
    ],
    negatives: [
      sample('SOLANA_PRIVATE_KEY=', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 44, 494)),
      sample('TX_SIGNATURE=', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 88, 495)),
      'SOLANA_PRIVATE_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('checksum = "', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 88, 496), '"'),
    ],
  },
})
