import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('CLO', 'JARS_', noise(HEX, 60, 10))

/** Clojars deploy token. */
export const clojarsApiToken = defineRule({
  id: 'clojars-api-token',
  provider: 'Clojars',
  title: 'Clojars deploy token',
  risk: 'Publishes artifacts of its owner’s groups.',
  pattern: 'CLOJARS_[0-9a-fA-F]{60}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'clojars.org → Deploy tokens → Disable.',
  documentation: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  examples: {
    positives: [...inContexts('CLOJARS_PASSWORD', TOKEN)],
    negatives: [
      sample('CLO', 'JARS_', noise(HEX, 59, 10)),
      `CLOJARS_PASSWORD=${sample('CLO', 'JARS_', 'x'.repeat(60))}`,
    ],
  },
})
