import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('VF', '.DM.', noise(HEX, 24, 62), '.', noise(BASE62, 16, 63))

/** Voiceflow API key. */
export const voiceflowApiKey = defineRule({
  id: 'voiceflow-api-key',
  provider: 'Voiceflow',
  title: 'Voiceflow API key',
  risk: 'Talks to the assistant, and reads and changes its transcripts.',
  pattern: 'VF\\.(?:DM|WS)\\.[0-9a-f]{24}\\.[A-Za-z0-9]{16}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Voiceflow → Settings → API keys → Rotate.',
  documentation: 'https://docs.voiceflow.com/docs/api-keys',
  examples: {
    positives: [...inContexts('VOICEFLOW_API_KEY', TOKEN)],
    negatives: [sample('VF', '.DM.', noise(HEX, 24, 62)), `VOICEFLOW_API_KEY=${'x'.repeat(24)}`],
  },
})
