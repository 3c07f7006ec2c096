import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('hv', 'r.', noise(BASE62, 95, 25))

/** Vault recovery token. */
export const vaultRecoveryToken = defineRule({
  id: 'vault-recovery-token',
  provider: 'HashiCorp',
  title: 'Vault recovery token',
  risk: 'Acts as root on a Vault that runs in recovery mode.',
  pattern: String.raw`hvr\.(?:[0-9A-Za-z_-]{90,160}|[0-9A-Za-z]{24})`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Leave recovery mode; generate a new recovery token with the recovery keys when it is needed again.',
  documentation: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  examples: {
    positives: [...inContexts('VAULT_TOKEN', TOKEN)],
    negatives: [sample('hv', 'r.', noise(BASE62, 85, 25)), `VAULT_TOKEN=${sample('hv', 'r.', 'x'.repeat(95))}`],
  },
})
