import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds AssemblyAI keys by their name: 32 hexadecimal digits. */
export const assemblyaiApiKey = defineRule({
  id: 'assemblyai-api-key',
  provider: 'AssemblyAI',
  title: 'AssemblyAI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('assembly[_.-]?ai|aai[._-](?:settings[._-])?api[_-]?key', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'AssemblyAI dashboard › API keys: delete it and create another.',
  documentation: 'https://www.assemblyai.com/docs',
  examples: {
    positives: [
      ...inAssignments('ASSEMBLYAI_API_KEY', sample(noise(HEX, 32, 425))),
      sample('- name: aai.settings.api_key\n  value: "', noise(HEX, 32, 426), '"\n'),
    ],
    negatives: [
      sample('ASSEMBLYAI_API_KEY=', noise(HEX, 31, 427)),
      'ASSEMBLYAI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ASSEMBLYAI_API_KEY=', noise(HEX, 32, 428), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 429), '"'),
    ],
  },
})
