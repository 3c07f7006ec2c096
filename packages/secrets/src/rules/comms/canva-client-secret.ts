import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('cn', 'vca', noise(BASE64URL, 51, 29))

/** Canva Connect client secret. */
export const canvaClientSecret = defineRule({
  id: 'canva-client-secret',
  provider: 'Canva',
  title: 'Canva Connect client secret',
  risk: 'Passes for the integration and exchanges login codes.',
  pattern: 'cnvca[0-9A-Za-z_-]{40,64}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'canva.com/developers → the integration → Configuration → Generate secret.',
  documentation: 'https://www.canva.dev/docs/connect/authentication/',
  examples: {
    positives: [...inContexts('CANVA_CLIENT_SECRET', TOKEN)],
    negatives: [
      sample('cn', 'vca', noise(BASE64URL, 37, 29)),
      `CANVA_CLIENT_SECRET=${sample('cn', 'vca', 'x'.repeat(51))}`,
    ],
  },
})
