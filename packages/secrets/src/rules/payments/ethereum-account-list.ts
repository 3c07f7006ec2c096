import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds private keys in the `accounts` list of a network: 64 hexadecimal digits. */
export const ethereumAccountList = defineRule({
  id: 'ethereum-account-list',
  provider: 'Ethereum',
  title: 'Ethereum private key in a network configuration',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: 'accounts["\']?[ \\t]{0,4}[:=][ \\t]{0,4}\\[[ \\t\\r\\n]{0,40}["\'\\x60]((?:0x)?[0-9a-fA-F]{64})',
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
        '^(?:0x)?(?:ac0974bec39a17e3|59c6995e998f97a5|5de4111afa1a4b94|7c852118294e51e6|4f3edf983ac636a6|0{56})',
      ],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://hardhat.org/hardhat-runner/docs/config',
  examples: {
    positives: [
      sample('sepolia: { url, accounts: ["0x', noise(HEX, 64, 550), '"] }'),
      sample("accounts: [\n      '", noise(HEX, 64, 551), "',\n    ],"),
      sample('"accounts": ["0x', noise(HEX, 64, 552), '"]'),
    ],
    negatives: [
      'accounts: [process.env.PRIVATE_KEY]',
      sample('accounts: ["0x', noise(HEX, 40, 553), '"]'),
      sample('accounts: ["0xac0974bec39a17e3', noise('6ba4', 1, 554), '"]'),
    ],
  },
})
