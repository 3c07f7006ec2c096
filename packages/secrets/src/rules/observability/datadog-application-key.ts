import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Datadog application keys by their name: forty lower-case letters and digits, in truth hexadecimal. */
export const datadogApplicationKey = defineRule({
  id: 'datadog-application-key',
  aliases: ['datadog-access-token'],
  provider: 'Datadog',
  title: 'Datadog application key',
  risk: "With an API key it reads and changes the organisation's data, monitors and users.",
  pattern: assigned('datadog|dd[_.-]?app(?:lication)?[_.-]?key|ddog', '[0-9a-z]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Datadog › Organization Settings › API Keys (or Application Keys): revoke it and create another.',
  documentation: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  examples: {
    positives: [
      ...inAssignments('DATADOG_APP_KEY', sample(noise(HEX, 40, 801))),
      sample('- name: DD-APPLICATION-KEY\n  value: "', noise(HEX, 40, 802), '"\n'),
    ],
    negatives: [
      sample('DATADOG_APP_KEY=', noise(HEX, 39, 803)),
      'DATADOG_APP_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('DATADOG_APP_KEY=', noise(HEX, 40, 804), '0aB1'),
      sample('checksum = "', noise(HEX, 40, 805), '"'),
    ],
  },
})
