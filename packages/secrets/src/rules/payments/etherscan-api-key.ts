import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds Etherscan keys, and those of its sister explorers, by their name: 34 upper-case letters and digits. */
export const etherscanApiKey = defineRule({
  id: 'etherscan-api-key',
  provider: 'Etherscan',
  title: 'Etherscan API key',
  risk: "It spends the account's quota and verifies contracts in its name.",
  pattern: assigned(
    '(?:ether|bsc|polygon|arbi|snow|ftm|optimistic|base|celo|gnosis|linea|scroll)scan|blockscan',
    '[0-9A-Z]{34}',
  ),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'Etherscan › API Keys: delete it and add another.',
  documentation: 'https://docs.etherscan.io/',
  examples: {
    positives: [
      ...inAssignments('ETHERSCAN_API_KEY', sample(noise(DIGITS + UPPER, 34, 292))),
      sample('<add key="BSCSCAN_API_KEY" value="', noise(DIGITS + UPPER, 34, 293), '" />'),
    ],
    negatives: [
      sample('ETHERSCAN_API_KEY=', noise(DIGITS + UPPER, 33, 294)),
      'ETHERSCAN_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ETHERSCAN_API_KEY=', noise(DIGITS + UPPER, 34, 295), '0aB1'),
      sample('checksum = "', noise(DIGITS + UPPER, 34, 296), '"'),
    ],
  },
})
