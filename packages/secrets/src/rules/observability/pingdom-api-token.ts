import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Pingdom tokens by their name: 87 characters. */
export const pingdomApiToken = defineRule({
  id: 'pingdom-api-token',
  provider: 'Pingdom',
  title: 'Pingdom API token',
  risk: "It reads, changes and silences the account's checks.",
  pattern: assigned('pingdom', '[\\w-]{80,90}'),
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Pingdom › Settings › Pingdom API: delete the token and add another.',
  documentation: 'https://docs.pingdom.com/api/',
  examples: {
    positives: [...inAssignments('PINGDOM_API_TOKEN', sample(noise(BASE64URL, 87, 183)))],
    negatives: [
      'PINGDOM_API_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('PINGDOM_API_TOKEN=', noise(BASE64URL, 87, 184), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 87, 185), '"'),
    ],
  },
})
