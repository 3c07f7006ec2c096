import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('pack', 'agist_', 'out_', noise(HEX, 68, 30))

/** Private Packagist token. */
export const packagistToken = defineRule({
  id: 'packagist-token',
  provider: 'Packagist',
  title: 'Private Packagist token',
  risk: 'Reads, perhaps publishes, the organization’s private packages.',
  pattern: 'packagist_[a-z]{2,4}_[0-9A-Fa-f]{60,72}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Private Packagist → Settings → Authentication tokens → Revoke.',
  documentation: 'https://packagist.com/docs/composer-authentication',
  examples: {
    positives: [...inContexts('PACKAGIST_TOKEN', TOKEN)],
    negatives: [
      sample('pack', 'agist_', 'out_', noise(HEX, 59, 30)),
      `PACKAGIST_TOKEN=${sample('pack', 'agist_', 'out_', 'x'.repeat(68))}`,
    ],
  },
})
