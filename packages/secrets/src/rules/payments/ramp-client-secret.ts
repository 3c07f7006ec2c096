import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('ramp', '_sec_', noise(BASE62, 48, 60))

/** Ramp client secret. */
export const rampClientSecret = defineRule({
  id: 'ramp-client-secret',
  provider: 'Ramp',
  title: 'Ramp client secret',
  risk: 'Reads cards, transactions and users of the business.',
  pattern: 'ramp_sec_[A-Za-z0-9]{48}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Ramp → Company → Developer API → Rotate secret.',
  documentation: 'https://docs.ramp.com/developer-api/v1/authorization',
  examples: {
    positives: [...inContexts('RAMP_CLIENT_SECRET', TOKEN)],
    negatives: [sample('ramp', '_sec_', noise(BASE62, 20, 60)), `RAMP_CLIENT_SECRET=${'x'.repeat(24)}`],
  },
})
