import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds `xprv`, `tprv`, `yprv`, `zprv` and kin: 107 or 108 more base-58 characters. */
export const bitcoinXprv = defineRule({
  id: 'bitcoin-xprv',
  provider: 'Bitcoin',
  title: 'Extended private key',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: '[tuvxyzUVYZ]prv[1-9A-HJ-NP-Za-km-z]{107,108}',
  notBefore: '[0-9A-Za-mo-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4.3,
  confidence: 'high',
  validator: 'bitcoin-xprv',
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
  examples: {
    positives: [
      ...inAssignments(
        'WALLET_XPRV',
        sample('xp', 'rv9', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 106, 867)),
      ),
      sample('xp', 'rv9', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 106, 868)),
      sample(
        'export WALLET_XPRV=zp',
        'rv',
        noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 107, 869),
      ),
    ],
    negatives: [
      sample('WALLET_XPRV=xp', 'rv9', noise('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', 105, 870)),
      sample(
        'WALLET_XPRV="xp',
        'rv9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
