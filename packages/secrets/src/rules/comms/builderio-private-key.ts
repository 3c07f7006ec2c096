import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('bp', 'k-', noise(HEX, 32, 7))

/** Builder.io private key. */
export const builderioPrivateKey = defineRule({
  id: 'builderio-private-key',
  provider: 'Builder.io',
  title: 'Builder.io private key',
  risk: 'Reads and changes the content of the space.',
  pattern: 'bpk-[0-9a-f]{32}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Builder.io → Space settings → Private keys → Delete.',
  documentation: 'https://www.builder.io/c/docs/using-your-api-key',
  examples: {
    positives: [...inContexts('BUILDER_PRIVATE_KEY', TOKEN)],
    negatives: [sample('bp', 'k-', noise(HEX, 31, 7)), `BUILDER_PRIVATE_KEY=${sample('bp', 'k-', 'x'.repeat(32))}`],
  },
})
