import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('np', 'm_', noise(BASE62, 36, 81))

/** npm access token. */
export const npmAccessToken = defineRule({
  id: 'npm-access-token',
  provider: 'npm',
  title: 'npm access token',
  risk: 'Publishes versions of its owner’s packages, or reads private ones.',
  pattern: 'npm_[0-9A-Za-z]{36}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'npm-token',
  rotate: 'npmjs.com → Access tokens → Delete; then look through the versions that were published.',
  documentation: 'https://docs.npmjs.com/about-access-tokens',
  examples: {
    positives: [...inContexts('NPM_TOKEN', TOKEN)],
    negatives: [
      sample('np', 'm_', noise(BASE62, 35, 81)),
      `NPM_TOKEN=${sample('np', 'm_', 'x'.repeat(36))}`,
      'npm_config_user_agent_of_the_package_manager',
    ],
  },
})
