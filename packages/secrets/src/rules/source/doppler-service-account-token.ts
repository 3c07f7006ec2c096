import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('d', 'p.sa.', noise(BASE62, 43, 5))

/** Doppler service account token. */
export const dopplerServiceAccountToken = defineRule({
  id: 'doppler-service-account-token',
  provider: 'Doppler',
  title: 'Doppler service account token',
  risk: 'Reads or writes the secrets of every project that the account can reach.',
  pattern: String.raw`dp\.sa(?:id)?\.[0-9A-Za-z]{40,44}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Doppler → Team → Service accounts → the account → Tokens → Revoke, then rotate its secrets.',
  documentation: 'https://docs.doppler.com/reference/auth-token-formats',
  examples: {
    positives: [...inContexts('DOPPLER_TOKEN', TOKEN)],
    negatives: [sample('d', 'p.sa.', noise(BASE62, 39, 5)), `DOPPLER_TOKEN=${sample('d', 'p.sa.', 'x'.repeat(43))}`],
  },
})
