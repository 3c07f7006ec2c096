import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `pscale_pw_` and 32 to 64 characters. */
export const planetscalePassword = defineRule({
  id: 'planetscale-password',
  provider: 'PlanetScale',
  title: 'PlanetScale database password',
  risk: 'With its user name it reads and writes the database branch.',
  pattern: 'pscale_pw_[\\w.=-]{32,64}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'planetscale-token',
  rotate:
    'PlanetScale › Organization settings › Service tokens (or the branch › Passwords, or OAuth applications): delete it and create another.',
  documentation: 'https://planetscale.com/docs/api/planetscale-api-oauth-applications',
  examples: {
    positives: [...inContexts('PLANETSCALE_TOKEN', sample('psc', 'ale_pw_', noise(BASE62, 43, 330)))],
    negatives: [
      sample('PLANETSCALE_TOKEN=psc', 'ale_pw_', noise(BASE62, 20, 331)),
      sample('PLANETSCALE_TOKEN=psc', 'ale_pw_', noise(BASE62, 90, 332)),
      sample('PLANETSCALE_TOKEN="psc', 'ale_pw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
