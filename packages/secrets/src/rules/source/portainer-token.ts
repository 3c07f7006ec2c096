import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('pt', 'r_', noise(BASE62, 43, 35), '=')

/** Portainer access token. */
export const portainerToken = defineRule({
  id: 'portainer-token',
  provider: 'Portainer',
  title: 'Portainer access token',
  risk: 'Administers containers with the rights of its owner.',
  pattern: 'ptr_[A-Za-z0-9+/]{42,44}=?',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Portainer → My account → Access tokens → Remove.',
  documentation: 'https://docs.portainer.io/api/access',
  examples: {
    positives: [...inContexts('PORTAINER_TOKEN', TOKEN)],
    negatives: [sample('pt', 'r_', noise(BASE62, 20, 35)), `PORTAINER_TOKEN=${'x'.repeat(24)}`],
  },
})
