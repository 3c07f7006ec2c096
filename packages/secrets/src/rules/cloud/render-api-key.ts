import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `rnd_` and 32 letters and digits. */
export const renderApiKey = defineRule({
  id: 'render-api-key',
  provider: 'Render',
  title: 'Render API key',
  risk: 'It deploys, changes and reads the environment of every service of the workspace.',
  pattern: 'rnd_[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Render dashboard › Account settings › API Keys: revoke it and create another.',
  documentation: 'https://render.com/docs/api',
  examples: {
    positives: [
      ...inAssignments('RENDER_API_KEY', sample('rn', 'd_', noise(BASE62, 32, 553))),
      sample('rn', 'd_', noise(BASE62, 32, 554)),
    ],
    negatives: [
      'rnd_seed_of_the_generator_is_here',
      sample('RENDER_API_KEY=rn', 'd_', noise(BASE62, 31, 555)),
      sample('RENDER_API_KEY="rn', 'd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('RENDER_API_KEY=rn', 'd_', noise(BASE62, 32, 556), '0aB1'),
    ],
  },
})
