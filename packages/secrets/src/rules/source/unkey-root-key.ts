import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('un', 'key_', noise(BASE62, 24, 29))

/** Unkey root key. */
export const unkeyRootKey = defineRule({
  id: 'unkey-root-key',
  provider: 'Unkey',
  title: 'Unkey root key',
  risk: 'Makes, reads and revokes every API key of the workspace.',
  pattern: 'unkey_[A-Za-z0-9]{20,32}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Unkey → Settings → Root keys → Revoke.',
  documentation: 'https://www.unkey.com/docs/security/root-keys',
  examples: {
    positives: [...inContexts('UNKEY_ROOT_KEY', TOKEN)],
    negatives: [sample('un', 'key_', noise(BASE62, 9, 29)), `UNKEY_ROOT_KEY=${'x'.repeat(24)}`],
  },
})
