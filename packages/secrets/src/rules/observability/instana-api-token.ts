import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Instana agent keys and API tokens by their name: 22 characters. */
export const instanaApiToken = defineRule({
  id: 'instana-api-token',
  provider: 'Instana',
  title: 'Instana key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('instana', '[\\w-]{22}'),
  notAfter: '[\\w-]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Instana › Settings › Team settings › API tokens (or Agents): revoke it and create another.',
  documentation: 'https://www.ibm.com/docs/en/instana-observability',
  examples: {
    positives: [...inAssignments('INSTANA_AGENT_KEY', sample(noise(BASE64URL, 22, 857)))],
    negatives: [
      sample('INSTANA_AGENT_KEY=', noise(BASE64URL, 21, 858)),
      'INSTANA_AGENT_KEY="xxxxxxxxxxxxxxxxxxxxxx"',
      sample('INSTANA_AGENT_KEY=', noise(BASE64URL, 22, 859), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 22, 860), '"'),
    ],
  },
})
