import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds New Relic ids by their name: 64 lower-case letters and digits. */
export const newRelicUserApiId = defineRule({
  id: 'new-relic-user-api-id',
  provider: 'New Relic',
  title: 'New Relic user API id',
  risk: 'It names the key; together they act as the user.',
  pattern: assigned('new[_.-]?relic|newrelic', '[0-9a-z]{64}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'New Relic › API keys: delete it and create another.',
  documentation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  examples: {
    positives: [...inAssignments('NEW_RELIC_API_ID', sample(noise(DIGITS + LOWER, 64, 435)))],
    negatives: [
      sample('NEW_RELIC_API_ID=', noise(DIGITS + LOWER, 63, 436)),
      'NEW_RELIC_API_ID="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('NEW_RELIC_API_ID=', noise(DIGITS + LOWER, 64, 437), '0aB1'),
      sample('checksum = "', noise(DIGITS + LOWER, 64, 438), '"'),
    ],
  },
})
