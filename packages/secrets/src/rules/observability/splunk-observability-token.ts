import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Splunk Observability (SignalFx) tokens by their name: 22 characters. */
export const splunkObservabilityToken = defineRule({
  id: 'splunk-observability-token',
  provider: 'Splunk',
  title: 'Splunk Observability access token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('signalfx|sfx|splunk[_.-]?(?:access|observability|rum|api)|x[_-]?sf[_-]?token', '[\\w-]{22}'),
  notAfter: '[\\w-]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Splunk Observability › Settings › Access Tokens: rotate the token.',
  documentation: 'https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/org-tokens.html',
  examples: {
    positives: [
      ...inAssignments('SIGNALFX_ACCESS_TOKEN', sample(noise(BASE64URL, 22, 151))),
      sample('{ "xSfToken": "', noise(BASE64URL, 22, 152), '" }'),
    ],
    negatives: [
      sample('SIGNALFX_ACCESS_TOKEN=', noise(BASE64URL, 21, 153)),
      'SIGNALFX_ACCESS_TOKEN="xxxxxxxxxxxxxxxxxxxxxx"',
      sample('SIGNALFX_ACCESS_TOKEN=', noise(BASE64URL, 22, 154), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 22, 155), '"'),
    ],
  },
})
