import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `rootly_` and 64 hexadecimal digits. */
export const rootlyApiKey = defineRule({
  id: 'rootly-api-key',
  provider: 'Rootly',
  title: 'Rootly API key',
  risk: 'It reads and changes incidents and their communication.',
  pattern: 'rootly_[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Rootly › Organization settings › API keys: delete it and generate another.',
  documentation: 'https://rootly.com/api',
  examples: {
    positives: [...inContexts('ROOTLY_API_TOKEN', sample('root', 'ly_', noise(HEX, 64, 638)))],
    negatives: [
      sample('ROOTLY_API_TOKEN=root', 'ly_', noise(HEX, 63, 639)),
      sample('ROOTLY_API_TOKEN="root', 'ly_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('ROOTLY_API_TOKEN=root', 'ly_', noise(HEX, 64, 640), '0aB1'),
    ],
  },
})
