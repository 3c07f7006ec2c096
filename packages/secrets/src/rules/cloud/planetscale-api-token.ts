import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `pscale_tkn_` and 32 to 64 characters. */
export const planetscaleApiToken = defineRule({
  id: 'planetscale-api-token',
  provider: 'PlanetScale',
  title: 'PlanetScale service token',
  risk: "It manages the organisation's databases and branches within its grants.",
  pattern: 'pscale_tkn_[\\w.=-]{32,64}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'planetscale-token',
  rotate:
    'PlanetScale › Organization settings › Service tokens (or the branch › Passwords, or OAuth applications): delete it and create another.',
  documentation: 'https://planetscale.com/docs/api/planetscale-api-oauth-applications',
  examples: {
    positives: [...inContexts('PLANETSCALE_TOKEN', sample('psc', 'ale_tkn_', noise(BASE62, 43, 537)))],
    negatives: [
      sample('PLANETSCALE_TOKEN=psc', 'ale_tkn_', noise(BASE62, 20, 538)),
      sample('PLANETSCALE_TOKEN=psc', 'ale_tkn_', noise(BASE62, 90, 539)),
      sample('PLANETSCALE_TOKEN="psc', 'ale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
