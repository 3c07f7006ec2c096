import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `pscale_oauth_` and 32 to 64 characters. */
export const planetscaleOauthToken = defineRule({
  id: 'planetscale-oauth-token',
  provider: 'PlanetScale',
  title: 'PlanetScale OAuth token',
  risk: 'It acts for the user in the application that was authorised.',
  pattern: 'pscale_oauth_[\\w.=-]{32,64}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'planetscale-token',
  rotate:
    'PlanetScale › Organization settings › Service tokens (or the branch › Passwords, or OAuth applications): delete it and create another.',
  documentation: 'https://planetscale.com/docs/api/planetscale-api-oauth-applications',
  examples: {
    positives: [...inContexts('PLANETSCALE_TOKEN', sample('psc', 'ale_oauth_', noise(BASE62, 43, 762)))],
    negatives: [
      sample('PLANETSCALE_TOKEN=psc', 'ale_oauth_', noise(BASE62, 20, 763)),
      sample('PLANETSCALE_TOKEN=psc', 'ale_oauth_', noise(BASE62, 90, 764)),
      sample('PLANETSCALE_TOKEN="psc', 'ale_oauth_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
