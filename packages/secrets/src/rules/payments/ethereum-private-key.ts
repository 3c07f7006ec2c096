import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Names that speak of a chain or an account; other private keys are keys of a chain only where they begin with `0x`. */
const OWNED =
  '(?:eth(?:ereum)?|evm|wallet|deployer|owner|account|signer|metamask|sender|relayer|faucet|minter|admin|user|testnet|mainnet|sepolia|goerli|polygon|bsc|arbitrum|base|operator|keeper|bot)[_.-]?(?:private|priv|secret|pvt|p)[_.-]?key|ethers\\.wallet|new[ ]wallet|privatekeytoa(?:ccount|ddress)|from_key|fromprivatekey'

/** Finds private keys of EVM chains by their name: 64 hexadecimal digits. */
export const ethereumPrivateKey = defineRule({
  id: 'ethereum-private-key',
  provider: 'Ethereum',
  title: 'Ethereum private key',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: `${assigned(OWNED, '(?:0x)?[0-9a-fA-F]{64}')}|${assigned('private[_.-]?keys?|priv[_.-]?key|pvt[_.-]?key', '0x[0-9a-fA-F]{64}')}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  allowlists: [
    {
      description: 'a published key of a local development chain',
      condition: 'or',
      commits: [],
      paths: [],
      regexes: [
        '^(?:0x)?(?:ac0974bec39a17e3|59c6995e998f97a5|5de4111afa1a4b94|7c852118294e51e6|47e179ec19748859|8b3a350cf5c34c91|92db14e403b83dfe|4bbbf85ce3377467|dbda1821b80551c9|2a871d0798f97d79|4f3edf983ac636a6|0{56})',
      ],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://ethereum.org/en/developers/docs/accounts/',
  examples: {
    positives: [
      ...inAssignments('PRIVATE_KEY', sample('0x', noise(HEX, 64, 419))),
      sample('export DEPLOYER_PRIVATE_KEY=', noise(HEX, 64, 420)),
      sample('- name: DEPLOYER_PRIVATE_KEY\n  value: "0x', noise(HEX, 64, 421), '"\n'),
    ],
    negatives: [
      sample('PRIVATE_KEY=0x', noise(HEX, 40, 422)),
      sample('PUBLIC_KEY=0x', noise(HEX, 64, 423)),
      sample('tx_hash = "0x', noise(HEX, 64, 424), '"'),
      sample('PRIVATE_KEY=0x', noise(HEX, 63, 425)),
      'PRIVATE_KEY="0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('PRIVATE_KEY=0x', noise(HEX, 64, 426), '0aB1'),
      sample('checksum = "0x', noise(HEX, 64, 427), '"'),
    ],
  },
})
