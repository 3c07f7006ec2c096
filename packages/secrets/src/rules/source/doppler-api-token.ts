import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('d', 'p.pt.', noise(BASE62, 43, 18))

/** Doppler personal, CLI, SCIM or audit token. */
export const dopplerApiToken = defineRule({
  id: 'doppler-api-token',
  provider: 'Doppler',
  title: 'Doppler personal, CLI, SCIM or audit token',
  risk: 'Reads or writes the secrets that its owner can reach.',
  pattern: String.raw`dp\.(?:pt|ct|scim|audit|sit|wt)\.[0-9A-Za-z]{40,44}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Doppler → Tokens (or Settings → API) → Revoke, then rotate every secret it could read.',
  documentation: 'https://docs.doppler.com/reference/auth-token-formats',
  examples: {
    positives: [...inContexts('DOPPLER_TOKEN', TOKEN)],
    negatives: [sample('d', 'p.pt.', noise(BASE62, 39, 18)), `DOPPLER_TOKEN=${sample('d', 'p.pt.', 'x'.repeat(43))}`],
  },
})
