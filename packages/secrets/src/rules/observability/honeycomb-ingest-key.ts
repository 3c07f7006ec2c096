import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `hcaik_` and 58 lower-case letters and digits. */
export const honeycombIngestKey = defineRule({
  id: 'honeycomb-ingest-key',
  provider: 'Honeycomb',
  title: 'Honeycomb ingest key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: 'hc(?:a|b|c|e|l|x)ik_[0-9a-z]{58}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Honeycomb › Environment settings › API keys: disable it and create another.',
  documentation: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  examples: {
    positives: [
      ...inAssignments('HONEYCOMB_API_KEY', sample('hca', 'ik_', noise(DIGITS + LOWER, 58, 711))),
      sample('hca', 'ik_', noise(DIGITS + LOWER, 58, 712)),
    ],
    negatives: [
      sample('HONEYCOMB_API_KEY=hca', 'ik_', noise(DIGITS + LOWER, 57, 713)),
      sample('HONEYCOMB_API_KEY="hca', 'ik_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('HONEYCOMB_API_KEY=hca', 'ik_', noise(DIGITS + LOWER, 58, 714), '0aB1'),
    ],
  },
})
