import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('s.', noise(BASE62, 24, 42))

/** Vault token of the format before 1.10. */
export const vaultLegacyToken = defineRule({
  id: 'vault-legacy-token',
  aliases: ['vault-service-token'],
  provider: 'HashiCorp',
  title: 'Vault token of the format before 1.10',
  risk: 'Reads or writes whatever its policies allow.',
  pattern: assigned('vault', String.raw`[sbr]\.[0-9A-Za-z]{24}`),
  notAfter: '[0-9A-Za-z_.-]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'Run `vault token revoke` with the token or its accessor, then rotate what its policies could read.',
  documentation: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  examples: {
    positives: [...inAssignments('VAULT_TOKEN', TOKEN), `curl -H "X-Vault-Token: ${TOKEN}" https://vault.example.com`],
    negatives: [
      `VAULT_TOKEN=${sample('s.', noise(BASE62, 23, 42))}`,
      `VAULT_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `VAULT_TOKEN=${sample('s.', 'x'.repeat(24))}`,
    ],
  },
})
