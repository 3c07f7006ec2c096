import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Deepgram keys by their name: forty hexadecimal digits. */
export const deepgramApiKey = defineRule({
  id: 'deepgram-api-key',
  provider: 'Deepgram',
  title: 'Deepgram API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('deepgram|dg[_-]api[_-]key', '[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Deepgram console › the project › API keys: delete it and create another.',
  documentation: 'https://developers.deepgram.com/docs/authenticating',
  examples: {
    positives: [
      ...inAssignments('DEEPGRAM_API_KEY', sample(noise(HEX, 40, 782))),
      sample("define('DG_API_KEY', '", noise(HEX, 40, 783), "');"),
    ],
    negatives: [
      sample('DEEPGRAM_API_KEY=', noise(HEX, 39, 784)),
      'DEEPGRAM_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('DEEPGRAM_API_KEY=', noise(HEX, 40, 785), '0aB1'),
      sample('checksum = "', noise(HEX, 40, 786), '"'),
    ],
  },
})
