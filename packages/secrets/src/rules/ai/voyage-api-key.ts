import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `pa-` and 43 characters. */
export const voyageApiKey = defineRule({
  id: 'voyage-api-key',
  provider: 'Voyage AI',
  title: 'Voyage AI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'pa-[\\w-]{43}',
  notBefore: '[0-9A-Za-z_./-]',
  notAfter: '[\\w-]',
  minEntropy: 4.2,
  confidence: 'high',
  rotate: 'Voyage AI dashboard › API keys: delete it and create another.',
  documentation: 'https://docs.voyageai.com/',
  examples: {
    positives: [
      ...inAssignments('VOYAGE_API_KEY', sample('pa', '-', noise(BASE64URL, 43, 898))),
      sample('pa', '-', noise(BASE64URL, 43, 899)),
    ],
    negatives: [
      sample('spa-', noise(BASE64URL, 43, 900)),
      'pa-component-with-a-very-long-kebab-name-in-css',
      sample('VOYAGE_API_KEY=pa', '-', noise(BASE64URL, 42, 901)),
      sample('VOYAGE_API_KEY="pa', '-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('VOYAGE_API_KEY=pa', '-', noise(BASE64URL, 43, 902), '0aB1'),
    ],
  },
})
