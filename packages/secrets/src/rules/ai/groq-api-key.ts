import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `gsk_` and 52 letters and digits. */
export const groqApiKey = defineRule({
  id: 'groq-api-key',
  provider: 'Groq',
  title: 'Groq API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'gsk_[0-9A-Za-z]{52}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Groq console › API keys: delete it and create another.',
  documentation: 'https://console.groq.com/docs/quickstart',
  examples: {
    positives: [
      ...inAssignments('GROQ_API_KEY', sample('gs', 'k_', noise(BASE62, 52, 696))),
      sample('gs', 'k_', noise(BASE62, 52, 697)),
    ],
    negatives: [
      sample('GROQ_API_KEY=gs', 'k_', noise(BASE62, 51, 698)),
      sample('GROQ_API_KEY="gs', 'k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('GROQ_API_KEY=gs', 'k_', noise(BASE62, 52, 699), '0aB1'),
    ],
  },
})
