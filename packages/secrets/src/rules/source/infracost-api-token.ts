import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('ic', 'o-', noise(BASE62, 32, 51))

/** Infracost API key. */
export const infracostApiToken = defineRule({
  id: 'infracost-api-token',
  provider: 'Infracost',
  title: 'Infracost API key',
  risk: 'Uses the pricing API, and with a paid plan reads the organization’s estimates.',
  pattern: 'ico-[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-z.]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.4,
  confidence: 'high',
  rotate: 'Infracost Cloud → Org settings → API keys → Regenerate.',
  documentation: 'https://www.infracost.io/docs/',
  examples: {
    positives: [...inAssignments('INFRACOST_API_KEY', TOKEN), TOKEN],
    negatives: [
      sample('ic', 'o-', noise(BASE62, 31, 51)),
      `INFRACOST_API_KEY=${sample('ic', 'o-', 'x'.repeat(32))}`,
      `https://example.com/assets/video_box.${TOKEN}.png`,
    ],
  },
})
