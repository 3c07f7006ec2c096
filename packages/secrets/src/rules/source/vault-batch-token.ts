import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('hv', 'b.', noise(BASE64URL, 150, 16))

/** Vault batch token. */
export const vaultBatchToken = defineRule({
  id: 'vault-batch-token',
  provider: 'HashiCorp',
  title: 'Vault batch token',
  risk: 'Reads or writes whatever its policies allow until it expires; it cannot be revoked alone.',
  pattern: String.raw`hvb\.[0-9A-Za-z_-]{100,400}`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Revoke its parent token or rotate the auth method’s role; batch tokens die with their parent or their time.',
  documentation: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  examples: {
    positives: [...inContexts('VAULT_TOKEN', TOKEN)],
    negatives: [sample('hv', 'b.', noise(BASE64URL, 90, 16)), `VAULT_TOKEN=${sample('hv', 'b.', 'x'.repeat(150))}`],
  },
})
