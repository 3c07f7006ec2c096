import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('ops_', 'eyJ', noise(BASE64URL, 300, 90))

/** 1Password service account token. */
export const onePasswordServiceAccountToken = defineRule({
  id: '1password-service-account-token',
  provider: '1Password',
  title: '1Password service account token',
  risk: 'Reads, perhaps writes, the vaults that the service account was given.',
  pattern: 'ops_eyJ[0-9A-Za-z+/_-]{250,1000}={0,3}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'onepassword-service-token',
  rotate:
    '1Password → Developer tools → Service accounts → the account → Revoke token, then rotate every item in its vaults.',
  documentation: 'https://developer.1password.com/docs/service-accounts/',
  examples: {
    positives: [...inContexts('OP_SERVICE_ACCOUNT_TOKEN', TOKEN)],
    negatives: [
      sample('ops_', 'eyJ', noise(BASE64URL, 240, 90)),
      `OP_SERVICE_ACCOUNT_TOKEN=${sample('ops_', 'eyJ', 'x'.repeat(300))}`,
    ],
  },
})
