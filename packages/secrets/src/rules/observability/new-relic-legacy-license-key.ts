import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old licence keys by their name: forty hexadecimal digits. */
export const newRelicLegacyLicenseKey = defineRule({
  id: 'new-relic-legacy-license-key',
  provider: 'New Relic',
  title: 'New Relic licence key (old format)',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('new[_.-]?relic', '[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [...inAssignments('NEW_RELIC_LICENSE_KEY', sample(noise(HEX, 40, 154)))],
    negatives: [
      sample('NEW_RELIC_LICENSE_KEY=', noise(HEX, 39, 155)),
      'NEW_RELIC_LICENSE_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('NEW_RELIC_LICENSE_KEY=', noise(HEX, 40, 156), '0aB1'),
      sample('checksum = "', noise(HEX, 40, 157), '"'),
    ],
  },
})
