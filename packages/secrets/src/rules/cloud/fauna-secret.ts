import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `fnA` and 37 characters. */
export const faunaSecret = defineRule({
  id: 'fauna-secret',
  provider: 'Fauna',
  title: 'Fauna secret',
  risk: 'It reads and writes the database it was made for.',
  pattern: 'fn(?:AA|AC|AD|AE|AF)[\\w-]{36}',
  notBefore: '[0-9A-Za-z_+/-]',
  notAfter: '[\\w+/=-]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: "Delete the key in the database's keys collection and create another.",
  documentation: 'https://docs.fauna.com/',
  examples: {
    positives: [
      ...inAssignments('FAUNA_SECRET', sample('fn', 'AE', noise(BASE64URL, 36, 24))),
      sample('fn', 'AE', noise(BASE64URL, 36, 25)),
    ],
    negatives: [
      sample('FAUNA_SECRET=fn', 'AE', noise(BASE64URL, 35, 26)),
      sample('FAUNA_SECRET="fn', 'AExxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('FAUNA_SECRET=fn', 'AE', noise(BASE64URL, 36, 27), '0aB1'),
    ],
  },
})
