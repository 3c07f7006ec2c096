import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds `dnkey-`, 26 and 52 characters. */
export const definedNetworkingApiToken = defineRule({
  id: 'defined-networking-api-token',
  provider: 'Defined Networking',
  title: 'Defined Networking API token',
  risk: 'It manages the hosts of the private network.',
  pattern: 'dnkey-[\\w=-]{26}-[\\w=-]{52}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Defined Networking admin panel › API keys: delete it and create another.',
  documentation: 'https://docs.defined.net/guides/automating-host-creation/',
  examples: {
    positives: [
      ...inContexts(
        'DN_API_KEY',
        sample('dnk', 'ey-', noise(DIGITS + UPPER, 26, 665), '-', noise(DIGITS + UPPER, 52, 666)),
      ),
    ],
    negatives: [
      sample('DN_API_KEY=dnk', 'ey-', noise(DIGITS + UPPER, 26, 667), '-', noise(DIGITS + UPPER, 51, 668)),
      sample('DN_API_KEY="dnk', 'ey-xxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('DN_API_KEY=dnk', 'ey-', noise(DIGITS + UPPER, 26, 669), '-', noise(DIGITS + UPPER, 52, 670), '0aB1'),
    ],
  },
})
