import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Cohere keys by their name: forty letters and digits. */
export const cohereApiKey = defineRule({
  id: 'cohere-api-key',
  aliases: ['cohere-api-token'],
  provider: 'Cohere',
  title: 'Cohere API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('cohere|co[_-]api[_-]key', '[0-9A-Za-z]{40}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 4.1,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Cohere dashboard › API keys: delete it and create another.',
  documentation: 'https://docs.cohere.com/',
  examples: {
    positives: [
      ...inAssignments('COHERE_API_KEY', sample(noise(BASE62, 40, 859))),
      sample('<add key="CO_API_KEY" value="', noise(BASE62, 40, 860), '" />'),
    ],
    negatives: [
      sample('COHERE_API_KEY=', noise(BASE62, 39, 861)),
      'COHERE_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('COHERE_API_KEY=', noise(BASE62, 40, 862), '0aB1'),
      sample('checksum = "', noise(BASE62, 40, 863), '"'),
    ],
  },
})
