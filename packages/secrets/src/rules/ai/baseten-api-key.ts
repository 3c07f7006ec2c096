import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Baseten keys by their name: eight and 32 letters and digits with a dot between. */
export const basetenApiKey = defineRule({
  id: 'baseten-api-key',
  provider: 'Baseten',
  title: 'Baseten API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('baseten', '[0-9A-Za-z]{8}\\.[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Baseten › Settings › API keys: delete it and create another.',
  documentation: 'https://docs.baseten.co/',
  examples: {
    positives: [...inAssignments('BASETEN_API_KEY', sample(noise(BASE62, 8, 401), '.', noise(BASE62, 32, 402)))],
    negatives: [
      sample('BASETEN_API_KEY=', noise(BASE62, 8, 403), '.', noise(BASE62, 31, 404)),
      'BASETEN_API_KEY="xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('BASETEN_API_KEY=', noise(BASE62, 8, 405), '.', noise(BASE62, 32, 406), '0aB1'),
      sample('checksum = "', noise(BASE62, 8, 407), '.', noise(BASE62, 32, 408), '"'),
    ],
  },
})
