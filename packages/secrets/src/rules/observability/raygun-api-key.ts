import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Raygun keys by their name: 22 to 24 characters and base-64 padding. */
export const raygunApiKey = defineRule({
  id: 'raygun-api-key',
  provider: 'Raygun',
  title: 'Raygun API key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('raygun', '[0-9A-Za-z+/]{22}(?:==|[0-9A-Za-z+/]{0,2})'),
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Raygun › Application settings: regenerate the API key.',
  documentation: 'https://raygun.com/documentation/',
  examples: {
    positives: [
      ...inAssignments('RAYGUN_API_KEY', sample(noise(BASE62, 22, 285))),
      sample("define('RAYGUN_API_KEY', '", noise(BASE64, 22, 286), "==');"),
    ],
    negatives: [
      sample('RAYGUN_API_KEY=', noise(BASE62, 21, 287)),
      'RAYGUN_API_KEY="xxxxxxxxxxxxxxxxxxxxxx"',
      sample('RAYGUN_API_KEY=', noise(BASE62, 22, 288), '0aB1'),
      sample('checksum = "', noise(BASE62, 22, 289), '"'),
    ],
  },
})
