import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Lightstep tokens by their name: a long base-64 run. */
export const lightstepAccessToken = defineRule({
  id: 'lightstep-access-token',
  provider: 'ServiceNow Cloud Observability',
  title: 'Lightstep access token',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('lightstep|ls[_-]access[_-]token', '[0-9A-Za-z+/]{64,140}={0,2}'),
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Cloud Observability › Settings › Access tokens: remove it and create another.',
  documentation: 'https://docs.lightstep.com/',
  examples: {
    positives: [...inAssignments('LIGHTSTEP_ACCESS_TOKEN', sample(noise(BASE64, 96, 115)))],
    negatives: [
      sample('LIGHTSTEP_ACCESS_TOKEN=', noise(BASE64, 30, 116)),
      'LIGHTSTEP_ACCESS_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('checksum = "', noise(BASE64, 96, 117), '"'),
    ],
  },
})
