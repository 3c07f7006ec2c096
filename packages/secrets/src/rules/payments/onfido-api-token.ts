import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('api', '_live.', noise(BASE62, 11, 51), '.', noise(BASE62, 32, 52))

/** Onfido API token. */
export const onfidoApiToken = defineRule({
  id: 'onfido-api-token',
  provider: 'Onfido',
  title: 'Onfido API token',
  risk: 'Reads identity documents and reports of applicants.',
  pattern: 'api_(?:live|sandbox)(?:_us|_ca)?\\.[A-Za-z0-9_-]{11}\\.[A-Za-z0-9_-]{32}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Onfido → Developers → Tokens → Revoke.',
  documentation: 'https://documentation.onfido.com/api/latest/',
  examples: {
    positives: [...inContexts('ONFIDO_API_TOKEN', TOKEN)],
    negatives: [sample('api', '_live.', noise(BASE62, 11, 51)), `ONFIDO_API_TOKEN=${'x'.repeat(24)}`],
  },
})
