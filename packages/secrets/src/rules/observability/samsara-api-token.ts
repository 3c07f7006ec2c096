import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sam', 'sara_api_', noise(BASE62, 30, 65))

/** Samsara API token. */
export const samsaraApiToken = defineRule({
  id: 'samsara-api-token',
  provider: 'Samsara',
  title: 'Samsara API token',
  risk: 'Reads where vehicles and drivers are.',
  pattern: 'samsara_api_[A-Za-z0-9]{26,40}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Samsara → Settings → API tokens → Delete.',
  documentation: 'https://developers.samsara.com/docs/authentication',
  examples: {
    positives: [...inContexts('SAMSARA_API_TOKEN', TOKEN)],
    negatives: [sample('sam', 'sara_api_', noise(BASE62, 12, 65)), `SAMSARA_API_TOKEN=${'x'.repeat(24)}`],
  },
})
