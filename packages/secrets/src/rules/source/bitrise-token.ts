import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('bit', 'pat_', noise(BASE62, 40, 11))

/** Bitrise access token. */
export const bitriseToken = defineRule({
  id: 'bitrise-token',
  provider: 'Bitrise',
  title: 'Bitrise access token',
  risk: 'Reads and starts builds of every app that its owner or workspace can reach.',
  pattern: 'bit(?:pat|wat)_[0-9A-Za-z_-]{24,120}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Bitrise → Account settings → Security → Personal access tokens → Revoke; or the workspace’s Settings → Security.',
  documentation: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens',
  examples: {
    positives: [...inContexts('BITRISE_TOKEN', TOKEN)],
    negatives: [sample('bit', 'pat_', noise(BASE62, 23, 11)), `BITRISE_TOKEN=${sample('bit', 'pat_', 'x'.repeat(40))}`],
  },
})
