import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Mistral keys by their name: 32 letters and digits. */
export const mistralApiKey = defineRule({
  id: 'mistral-api-key',
  provider: 'Mistral AI',
  title: 'Mistral AI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('mistral', '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Mistral AI › La Plateforme › API keys: delete it and create another.',
  documentation: 'https://docs.mistral.ai/',
  examples: {
    positives: [...inAssignments('MISTRAL_API_KEY', sample(noise(BASE62, 32, 573)))],
    negatives: [
      sample('MISTRAL_API_KEY=', noise(BASE62, 31, 574)),
      'MISTRAL_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('MISTRAL_API_KEY=', noise(BASE62, 32, 575), '0aB1'),
      sample('checksum = "', noise(BASE62, 32, 576), '"'),
    ],
  },
})
