import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 't.', noise(HEX, 24, 22), '.', noise(HEX, 32, 23), '.', noise(HEX, 32, 24))

/** Infisical service token. */
export const infisicalServiceToken = defineRule({
  id: 'infisical-service-token',
  provider: 'Infisical',
  title: 'Infisical service token',
  risk: 'Reads, perhaps writes, the secrets of a project’s environments.',
  pattern: String.raw`st\.[0-9A-Fa-f]{24}\.[0-9A-Fa-f]{32}\.[0-9A-Fa-f]{32}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Infisical → the project → Access control → Service tokens → Delete, then rotate its secrets.',
  documentation: 'https://infisical.com/docs/documentation/platform/token',
  examples: {
    positives: [...inContexts('INFISICAL_TOKEN', TOKEN)],
    negatives: [
      sample('s', 't.', noise(HEX, 24, 22), '.', noise(HEX, 32, 23), '.', noise(HEX, 31, 24)),
      `INFISICAL_TOKEN=${sample('s', 't.', 'x'.repeat(24), '.', 'x'.repeat(32), '.', 'x'.repeat(32))}`,
    ],
  },
})
