import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('tf', 'p_', noise(BASE62, 44, 57), '_', noise(BASE62, 14, 58))

/** Typeform personal access token. */
export const typeformApiToken = defineRule({
  id: 'typeform-api-token',
  provider: 'Typeform',
  title: 'Typeform personal access token',
  risk: 'Reads forms and every answer to them.',
  pattern: 'tfp_[0-9A-Za-z_.=-]{50,70}',
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Typeform → Account → Personal tokens → Delete.',
  documentation: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  examples: {
    positives: [...inContexts('TYPEFORM_TOKEN', TOKEN)],
    negatives: [
      sample('tf', 'p_', noise(BASE62, 44, 57), '_', noise(BASE62, 3, 58)),
      `TYPEFORM_TOKEN=${sample('tf', 'p_', 'x'.repeat(44), '_', 'x'.repeat(14))}`,
    ],
  },
})
