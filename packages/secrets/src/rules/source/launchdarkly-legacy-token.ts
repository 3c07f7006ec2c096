import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 40, 56)

/** LaunchDarkly key by its name. */
export const launchdarklyLegacyToken = defineRule({
  id: 'launchdarkly-legacy-token',
  aliases: ['launchdarkly-access-token'],
  provider: 'LaunchDarkly',
  title: 'LaunchDarkly key by its name',
  risk: 'Reads or changes the feature flags of a project.',
  pattern: assigned('launch[_.-]?darkly', '[0-9A-Za-z]{40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'LaunchDarkly → Settings → Authorization → Access tokens → Delete.',
  documentation: 'https://launchdarkly.com/docs/home/account/api',
  examples: {
    positives: [...inAssignments('LAUNCHDARKLY_TOKEN', TOKEN)],
    negatives: [
      `LAUNCHDARKLY_TOKEN=${noise(BASE62, 39, 56)}`,
      `LAUNCHDARKLY_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `LAUNCHDARKLY_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
