import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `sk_` and 48 hexadecimal digits. */
export const elevenlabsApiKey = defineRule({
  id: 'elevenlabs-api-key',
  provider: 'ElevenLabs',
  title: 'ElevenLabs API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'sk_[0-9a-f]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'ElevenLabs › Profile › API keys: delete it and create another.',
  documentation: 'https://elevenlabs.io/docs/api-reference/authentication',
  examples: {
    positives: [
      ...inAssignments('ELEVENLABS_API_KEY', sample('sk', '_', noise(HEX, 48, 806))),
      sample('sk', '_', noise(HEX, 48, 807)),
    ],
    negatives: [
      sample('task_', noise(HEX, 48, 808)),
      sample('ELEVENLABS_API_KEY=sk', '_', noise(HEX, 47, 809)),
      sample('ELEVENLABS_API_KEY="sk', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('ELEVENLABS_API_KEY=sk', '_', noise(HEX, 48, 810), '0aB1'),
    ],
  },
})
