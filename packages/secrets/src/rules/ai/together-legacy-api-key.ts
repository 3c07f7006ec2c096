import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Together keys by their name: 64 hexadecimal digits. */
export const togetherLegacyApiKey = defineRule({
  id: 'together-legacy-api-key',
  provider: 'Together AI',
  title: 'Together AI API key (old format)',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('together', '[0-9a-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Together AI › Settings › API keys: revoke it and create another.',
  documentation: 'https://docs.together.ai/',
  examples: {
    positives: [...inAssignments('TOGETHER_API_KEY', sample(noise(HEX, 64, 525)))],
    negatives: [
      sample('TOGETHER_API_KEY=', noise(HEX, 63, 526)),
      'TOGETHER_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('TOGETHER_API_KEY=', noise(HEX, 64, 527), '0aB1'),
      sample('checksum = "', noise(HEX, 64, 528), '"'),
    ],
  },
})
