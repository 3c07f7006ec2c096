import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('d', 'p.st.', 'prd_us.', noise(BASE62, 43, 12))

/** Doppler service token. */
export const dopplerServiceToken = defineRule({
  id: 'doppler-service-token',
  provider: 'Doppler',
  title: 'Doppler service token',
  risk: 'Reads, perhaps writes, the secrets of one configuration.',
  pattern: String.raw`dp\.st\.(?:[0-9a-z_-]{2,35}\.)?[0-9A-Za-z]{40,44}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Doppler → the project → the config → Access → Service tokens → Revoke, then rotate its secrets.',
  documentation: 'https://docs.doppler.com/reference/auth-token-formats',
  examples: {
    positives: [...inContexts('DOPPLER_TOKEN', TOKEN), `DOPPLER_TOKEN=${TOKEN.replace('prd_us.', '')}`],
    negatives: [
      sample('d', 'p.st.', 'prd_us.', noise(BASE62, 39, 12)),
      `DOPPLER_TOKEN=${sample('d', 'p.st.', 'prd_us.', 'x'.repeat(43))}`,
    ],
  },
})
