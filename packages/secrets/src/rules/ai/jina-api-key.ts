import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, HEX, noise, sample } from '../sample.ts'

/** Finds `jina_` and 60 characters. */
export const jinaApiKey = defineRule({
  id: 'jina-api-key',
  provider: 'Jina AI',
  title: 'Jina AI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'jina_[0-9a-f]{32}[\\w-]{20,36}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Jina AI › API dashboard › Key manager: revoke it and create another.',
  documentation: 'https://jina.ai/',
  examples: {
    positives: [
      ...inAssignments('JINA_API_KEY', sample('ji', 'na_', noise(HEX, 32, 337), noise(BASE64URL, 28, 338))),
      sample('ji', 'na_', noise(HEX, 32, 339), noise(BASE64URL, 28, 340)),
    ],
    negatives: [
      sample('JINA_API_KEY=ji', 'na_', noise(HEX, 32, 341)),
      sample('JINA_API_KEY="ji', 'na_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
