import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds the secret of `hcamk_` keys: an id, a colon and 32 characters. */
export const honeycombManagementKey = defineRule({
  id: 'honeycomb-management-key',
  provider: 'Honeycomb',
  title: 'Honeycomb management key',
  risk: 'It manages environments and keys of the team.',
  pattern: 'hc(?:a|b|c|e|l|x)mk_[0-9a-z]{26}:[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Honeycomb › Team settings › Management keys: disable it and create another.',
  documentation: 'https://docs.honeycomb.io/configure/teams/manage-api-keys/',
  examples: {
    positives: [
      ...inAssignments(
        'HONEYCOMB_MANAGEMENT_KEY',
        sample('hca', 'mk_', noise(DIGITS + LOWER, 26, 890), ':', noise(BASE62, 32, 891)),
      ),
      sample('hca', 'mk_', noise(DIGITS + LOWER, 26, 892), ':', noise(BASE62, 32, 893)),
    ],
    negatives: [
      sample('HONEYCOMB_MANAGEMENT_KEY=hca', 'mk_', noise(DIGITS + LOWER, 26, 894), ':', noise(BASE62, 31, 895)),
      sample('HONEYCOMB_MANAGEMENT_KEY="hca', 'mk_xxxxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample(
        'HONEYCOMB_MANAGEMENT_KEY=hca',
        'mk_',
        noise(DIGITS + LOWER, 26, 896),
        ':',
        noise(BASE62, 32, 897),
        '0aB1',
      ),
    ],
  },
})
