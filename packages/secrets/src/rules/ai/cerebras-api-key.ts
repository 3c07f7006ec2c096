import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `csk-` and 48 lower-case letters and digits. */
export const cerebrasApiKey = defineRule({
  id: 'cerebras-api-key',
  provider: 'Cerebras',
  title: 'Cerebras API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'csk-[0-9a-z]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Cerebras Cloud › API keys: delete it and create another.',
  documentation: 'https://inference-docs.cerebras.ai/',
  examples: {
    positives: [
      ...inAssignments('CEREBRAS_API_KEY', sample('cs', 'k-', noise(DIGITS + LOWER, 48, 326))),
      sample('cs', 'k-', noise(DIGITS + LOWER, 48, 327)),
    ],
    negatives: [
      sample('CEREBRAS_API_KEY=cs', 'k-', noise(DIGITS + LOWER, 47, 328)),
      sample('CEREBRAS_API_KEY="cs', 'k-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CEREBRAS_API_KEY=cs', 'k-', noise(DIGITS + LOWER, 48, 329), '0aB1'),
    ],
  },
})
