import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `esecret_` and a long run. */
export const anyscaleApiKey = defineRule({
  id: 'anyscale-api-key',
  provider: 'Anyscale',
  title: 'Anyscale API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'esecret_[0-9a-z]{24,40}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Anyscale console › API keys: delete it and create another.',
  documentation: 'https://docs.anyscale.com/',
  examples: {
    positives: [...inContexts('ANYSCALE_API_KEY', sample('ese', 'cret_', noise(DIGITS + LOWER, 26, 393)))],
    negatives: [
      sample('ANYSCALE_API_KEY=ese', 'cret_', noise(DIGITS + LOWER, 10, 394)),
      sample('ANYSCALE_API_KEY="ese', 'cret_xxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
