import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64, 44, 23)

/** Vault unseal or recovery key share. */
export const vaultUnsealKey = defineRule({
  id: 'vault-unseal-key',
  provider: 'HashiCorp',
  title: 'Vault unseal or recovery key share',
  risk: 'One of the shares that unseal the store and make a root token.',
  pattern: assigned('(?:unseal|recovery)[_. -]?key', '[0-9A-Za-z+/]{43,44}={0,1}|[0-9A-Fa-f]{66}'),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Run `vault operator rekey` and hand out the new shares.',
  documentation: 'https://developer.hashicorp.com/vault/docs/concepts/seal',
  examples: {
    positives: [...inAssignments('VAULT_UNSEAL_KEY', TOKEN), `Unseal Key 1: ${TOKEN}\nUnseal Key 2: …`],
    negatives: [
      `VAULT_UNSEAL_KEY=${noise(BASE64, 40, 23)}`,
      `checksum: ${TOKEN}`,
      `VAULT_UNSEAL_KEY=${sample('x'.repeat(44))}`,
    ],
  },
})
