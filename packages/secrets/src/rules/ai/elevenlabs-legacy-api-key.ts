import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old ElevenLabs keys by their name: 32 hexadecimal digits. */
export const elevenlabsLegacyApiKey = defineRule({
  id: 'elevenlabs-legacy-api-key',
  provider: 'ElevenLabs',
  title: 'ElevenLabs API key (old format)',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('eleven[_.-]?labs|xi[_-]api[_-]key', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'ElevenLabs › Profile › API keys: delete it and create another.',
  documentation: 'https://elevenlabs.io/docs/api-reference/authentication',
  examples: {
    positives: [
      ...inAssignments('ELEVENLABS_API_KEY', sample(noise(HEX, 32, 736))),
      sample('xi-api-key = "', noise(HEX, 32, 737), '"\n'),
    ],
    negatives: [
      sample('ELEVENLABS_API_KEY=', noise(HEX, 31, 738)),
      'ELEVENLABS_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ELEVENLABS_API_KEY=', noise(HEX, 32, 739), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 740), '"'),
    ],
  },
})
