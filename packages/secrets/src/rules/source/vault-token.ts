import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('hv', 's.', noise(BASE62, 95, 80))

/** Vault service token. */
export const vaultToken = defineRule({
  id: 'vault-token',
  aliases: ['vault-service-token'],
  provider: 'HashiCorp',
  title: 'Vault service token',
  risk: 'Reads or writes whatever its policies allow, other secrets first of all.',
  pattern: String.raw`hvs\.(?:[0-9A-Za-z_-]{90,160}|[0-9A-Za-z]{24})`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Run `vault token revoke` with the token or its accessor, then rotate what its policies could read.',
  documentation: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  examples: {
    positives: [...inContexts('VAULT_TOKEN', TOKEN)],
    negatives: [sample('hv', 's.', noise(BASE62, 85, 80)), `VAULT_TOKEN=${sample('hv', 's.', 'x'.repeat(95))}`],
  },
})
