import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds private keys in wallet import format by their name: 51 or 52 base-58 characters. */
export const bitcoinWif = defineRule({
  id: 'bitcoin-wif',
  provider: 'Bitcoin',
  title: 'Bitcoin private key (WIF)',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: assigned(
    'wif|bitcoin|btc|priv(?:ate)?[_.-]?key|wallet|ltc|doge|litecoin|dash',
    '[5KLc9T6][1-9A-HJ-NP-Za-km-z]{50,51}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'bitcoin-wif',
  invalidConfidence: 'low',
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://en.bitcoin.it/wiki/Wallet_import_format',
  examples: {
    positives: [
      ...inAssignments(
        'BTC_PRIVATE_KEY',
        sample('K', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 51, 127)),
      ),
      sample(
        "define('WALLET_WIF', '5",
        noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 50, 128),
        "');",
      ),
      sample(
        '<add key="WALLET_WIF" value="K',
        noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 51, 129),
        '" />',
      ),
    ],
    negatives: [
      sample('BTC_PRIVATE_KEY=K', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 40, 130)),
      sample('BTC_PRIVATE_KEY=K', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 60, 131)),
      'BTC_PRIVATE_KEY="Kxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('checksum = "K', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 51, 132), '"'),
    ],
  },
})
