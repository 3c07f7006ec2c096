import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('AI', 'K_CI_', noise(BASE62, 24, 21))

/** Aikido CI token or client secret. */
export const aikidoToken = defineRule({
  id: 'aikido-token',
  provider: 'Aikido',
  title: 'Aikido CI token or client secret',
  risk: 'Reads security findings, and starts scans as the organization.',
  pattern: 'AIK_(?:CI_[A-Za-z0-9]{20,64}|SECRET_[A-Za-z0-9]{64})',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Aikido → Settings → Integrations → Delete, and make a new one.',
  documentation: 'https://apidocs.aikido.dev/reference/authorization',
  examples: {
    positives: [...inContexts('AIKIDO_TOKEN', TOKEN)],
    negatives: [sample('AI', 'K_CI_', noise(BASE62, 12, 21)), `AIKIDO_TOKEN=${'x'.repeat(24)}`],
  },
})
