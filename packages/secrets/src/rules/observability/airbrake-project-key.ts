import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Airbrake keys by their name: 32 hexadecimal digits, or 40. */
export const airbrakeProjectKey = defineRule({
  id: 'airbrake-project-key',
  provider: 'Airbrake',
  title: 'Airbrake key',
  risk: 'A project key sends errors; a user key reads and changes them.',
  pattern: assigned('airbrake|errbit', '(?:[0-9a-f]{40}|[0-9a-f]{32})'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Airbrake › the project (or profile) settings: regenerate the key.',
  documentation: 'https://docs.airbrake.io/',
  examples: {
    positives: [
      ...inAssignments('AIRBRAKE_PROJECT_KEY', sample(noise(HEX, 32, 895))),
      sample("const airbrakeProjectKey = process.env.AIRBRAKE_PROJECT_KEY || '", noise(HEX, 40, 896), "'"),
    ],
    negatives: [
      sample('AIRBRAKE_PROJECT_KEY=', noise(HEX, 31, 897)),
      'AIRBRAKE_PROJECT_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('AIRBRAKE_PROJECT_KEY=', noise(HEX, 32, 898), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 899), '"'),
    ],
  },
})
