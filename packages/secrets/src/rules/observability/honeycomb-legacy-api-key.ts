import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds old Honeycomb keys by their name: 32 hexadecimal digits or 22 letters and digits. */
export const honeycombLegacyApiKey = defineRule({
  id: 'honeycomb-legacy-api-key',
  provider: 'Honeycomb',
  title: 'Honeycomb API key (old format)',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('honeycomb|libhoney', '(?:[0-9a-f]{32}|[0-9A-Za-z]{22})'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.1,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Honeycomb › Environment settings › API keys: disable it and create another.',
  documentation: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  examples: {
    positives: [
      ...inAssignments('HONEYCOMB_API_KEY', sample(noise(HEX, 32, 881))),
      sample('x-honeycomb-team: ', noise(BASE62, 22, 882), '\nregion: eu\n'),
      sample('docker run -e x-honeycomb-team=', noise(HEX, 32, 883), ' app'),
    ],
    negatives: [
      sample('HONEYCOMB_API_KEY=', noise(HEX, 31, 884)),
      'HONEYCOMB_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('HONEYCOMB_API_KEY=', noise(HEX, 32, 885), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 886), '"'),
    ],
  },
})
