import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Sumo Logic access ids by their name: `su` and twelve letters and digits. */
export const sumologicAccessId = defineRule({
  id: 'sumologic-access-id',
  provider: 'Sumo Logic',
  title: 'Sumo Logic access id',
  risk: 'It only names the key; the secret that usually stands beside it reads and changes the account.',
  pattern: assigned('sumo[_.-]?(?:logic|access|api|coll|token|key|id)', 'su[0-9A-Za-z]{12}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'low',
  allowlists: [WORDS],
  rotate: 'Sumo Logic › Preferences › Access Keys: delete it and create another.',
  documentation: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  examples: {
    positives: [
      sample('SUMOLOGIC_ACCESS_ID=su', noise(BASE62, 12, 67)),
      sample('sumo_access_id: "su', noise(BASE62, 12, 68), '"'),
    ],
    negatives: [
      sample('SUMOLOGIC_ACCESS_ID=su', noise(BASE62, 4, 69)),
      'SUMOLOGIC_HOST=support',
      sample('sumObj = su', noise(BASE62, 12, 70)),
    ],
  },
})
