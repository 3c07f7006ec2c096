import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'ap',
  'i-',
  noise(HEX, 8, 56),
  '-',
  noise(HEX, 4, 57),
  '-4',
  noise(HEX, 3, 58),
  '-a',
  noise(HEX, 3, 59),
  '-',
  noise(HEX, 12, 60),
)

/** LaunchDarkly access token or SDK key. */
export const launchdarklyKey = defineRule({
  id: 'launchdarkly-key',
  aliases: ['launchdarkly-access-token'],
  provider: 'LaunchDarkly',
  title: 'LaunchDarkly access token or SDK key',
  risk: 'Reads or changes the feature flags of a project.',
  pattern: '(?:api|sdk|rel)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  notBefore: '[0-9A-Za-z_.-]',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate:
    'LaunchDarkly → Settings → Authorization → Access tokens → Delete; SDK keys under the environment’s settings → Reset.',
  documentation: 'https://launchdarkly.com/docs/home/account/api',
  examples: {
    positives: [...inAssignments('LAUNCHDARKLY_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample(
        'ap',
        'i-',
        noise(HEX, 8, 56),
        '-',
        noise(HEX, 4, 57),
        '-4',
        noise(HEX, 3, 58),
        '-a',
        noise(HEX, 3, 59),
        '-',
        noise(HEX, 11, 60),
      ),
      `LAUNCHDARKLY_TOKEN=${sample('ap', 'i-', '0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
      `sha-${TOKEN}`,
    ],
  },
})
