import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const TOKEN = sample('pt', 's_', noise(ALPHABET, 32, 38))

/** Pangea service token. */
export const pangeaToken = defineRule({
  id: 'pangea-token',
  provider: 'Pangea',
  title: 'Pangea service token',
  risk: 'Calls the services of the project.',
  pattern: 'pts_[a-z2-7]{32}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Pangea → Tokens → Revoke.',
  documentation: 'https://pangea.cloud/docs/admin-guide/tokens',
  examples: {
    positives: [...inContexts('PANGEA_TOKEN', TOKEN)],
    negatives: [sample('pt', 's_', noise(ALPHABET, 20, 38)), `PANGEA_TOKEN=${'x'.repeat(24)}`],
  },
})
