import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('bk', 'ua_', noise(HEX, 40, 39))

/** Buildkite API access token. */
export const buildkiteApiToken = defineRule({
  id: 'buildkite-api-token',
  provider: 'Buildkite',
  title: 'Buildkite API access token',
  risk: 'Reads and starts builds, and changes pipelines, within the scopes of the token.',
  pattern: 'bkua_[0-9A-Fa-f]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Buildkite → Personal settings → API access tokens → Revoke.',
  documentation: 'https://buildkite.com/docs/apis/managing-api-tokens',
  examples: {
    positives: [...inContexts('BUILDKITE_TOKEN', TOKEN)],
    negatives: [sample('bk', 'ua_', noise(HEX, 39, 39)), `BUILDKITE_TOKEN=${sample('bk', 'ua_', 'x'.repeat(40))}`],
  },
})
