import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('pol', 'ar_oat_', noise(BASE62, 43, 36))

/** Polar access token. */
export const polarToken = defineRule({
  id: 'polar-token',
  provider: 'Polar',
  title: 'Polar access token',
  risk: 'Reads customers and orders, and makes products.',
  pattern: 'polar_(?:pat|oat|at_[ou]|rt_[ou]|cs|whs)_[A-Za-z0-9]{32,60}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Polar → Organization settings → Access tokens → Delete. Polar is told of leaks on GitHub.',
  documentation: 'https://polar.sh/docs/integrate/oat',
  examples: {
    positives: [...inContexts('POLAR_ACCESS_TOKEN', TOKEN)],
    negatives: [sample('pol', 'ar_oat_', noise(BASE62, 20, 36)), `POLAR_ACCESS_TOKEN=${'x'.repeat(24)}`],
  },
})
