import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('ruby', 'gems_', noise(HEX, 48, 49))

/** RubyGems API key. */
export const rubygemsApiToken = defineRule({
  id: 'rubygems-api-token',
  provider: 'RubyGems',
  title: 'RubyGems API key',
  risk: 'Publishes and yanks gems, within the scopes of the key.',
  pattern: 'rubygems_[0-9A-Fa-f]{48}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'rubygems.org → Settings → API keys → Delete; then look through the versions that were pushed.',
  documentation: 'https://guides.rubygems.org/api-key-scopes/',
  examples: {
    positives: [...inContexts('GEM_HOST_API_KEY', TOKEN)],
    negatives: [
      sample('ruby', 'gems_', noise(HEX, 47, 49)),
      `GEM_HOST_API_KEY=${sample('ruby', 'gems_', 'x'.repeat(48))}`,
    ],
  },
})
