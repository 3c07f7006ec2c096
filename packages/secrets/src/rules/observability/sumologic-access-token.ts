import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Sumo Logic access keys by their name: 64 letters and digits. */
export const sumologicAccessToken = defineRule({
  id: 'sumologic-access-token',
  provider: 'Sumo Logic',
  title: 'Sumo Logic access key',
  risk: 'With its id it reads and changes the account.',
  pattern: assigned('sumo[_.-]?(?:logic|access|api|coll|token|key|id)', '[0-9A-Za-z]{64}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Sumo Logic › Preferences › Access Keys: delete it and create another.',
  documentation: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  examples: {
    positives: [
      ...inAssignments('SUMOLOGIC_ACCESS_KEY', sample(noise(BASE62, 64, 3))),
      sample("'sumo_accesskey' => '", noise(BASE62, 64, 4), "',"),
    ],
    negatives: [
      sample('SUMOLOGIC_ACCESS_KEY=', noise(BASE62, 63, 5)),
      'SUMOLOGIC_ACCESS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('SUMOLOGIC_ACCESS_KEY=', noise(BASE62, 64, 6), '0aB1'),
      sample('checksum = "', noise(BASE62, 64, 7), '"'),
    ],
  },
})
