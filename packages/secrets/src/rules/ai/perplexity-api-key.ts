import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `pplx-` and 40 to 64 letters and digits. */
export const perplexityApiKey = defineRule({
  id: 'perplexity-api-key',
  provider: 'Perplexity',
  title: 'Perplexity API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'pplx-[0-9A-Za-z]{40,64}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Perplexity › Settings › API: delete it and generate another.',
  documentation: 'https://docs.perplexity.ai/',
  examples: {
    positives: [
      ...inContexts('PERPLEXITY_API_KEY', sample('pp', 'lx-', noise(BASE62, 48, 105))),
      sample('export PERPLEXITY_API_KEY=pp', 'lx-', noise(HEX, 48, 106)),
    ],
    negatives: [
      'pplx-70b-online',
      sample('PERPLEXITY_API_KEY=pp', 'lx-', noise(BASE62, 20, 107)),
      sample('PERPLEXITY_API_KEY="pp', 'lx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
