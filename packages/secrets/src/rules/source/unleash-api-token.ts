import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('default', ':develop', 'ment.', noise(HEX, 56, 12))

/** Unleash API token. */
export const unleashApiToken = defineRule({
  id: 'unleash-api-token',
  provider: 'Unleash',
  title: 'Unleash API token',
  risk: 'Reads the feature flags of an environment, or changes them.',
  pattern: assigned('unleash', String.raw`[\w*\[\]-]{1,40}:[\w*-]{1,30}\.[0-9A-Fa-f]{56,64}`),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Unleash → Configure → API access → Delete.',
  documentation: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
  examples: {
    positives: [...inAssignments('UNLEASH_API_TOKEN', TOKEN)],
    negatives: [
      `UNLEASH_API_TOKEN=${sample('default', ':develop', 'ment.', noise(HEX, 55, 12))}`,
      `checksum: ${TOKEN}`,
      `UNLEASH_API_TOKEN=${sample('default', ':develop', 'ment.', 'x'.repeat(56))}`,
    ],
  },
})
