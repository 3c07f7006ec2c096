import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('1/', noise(HEX, 40, 62))

/** Transifex API token. */
export const transifexApiToken = defineRule({
  id: 'transifex-api-token',
  provider: 'Transifex',
  title: 'Transifex API token',
  risk: 'Reads and changes the translations of the organization.',
  pattern: '1/[0-9A-Fa-f]{40}',
  notBefore: '[0-9A-Za-z./-]',
  notAfter: '[0-9A-Za-z/]',
  keywords: ['transifex', 'tx_token', 'tx.token', 'txtoken', 'tx-token'],
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Transifex → User settings → API token → Delete.',
  documentation: 'https://developers.transifex.com/reference/api-authentication',
  examples: {
    positives: [...inAssignments('TX_TOKEN', TOKEN)],
    negatives: [sample('1/', noise(HEX, 39, 62)), `TX_TOKEN=${sample('1/', 'x'.repeat(40))}`],
  },
})
