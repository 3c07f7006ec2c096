import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Meraki keys by their name: forty hexadecimal digits. */
export const ciscoMerakiApiKey = defineRule({
  id: 'cisco-meraki-api-key',
  provider: 'Cisco Meraki',
  title: 'Cisco Meraki API key',
  risk: "It configures the organisation's networks as the user.",
  pattern: assigned('(?:\\b|_)meraki|meraki[_.-]?(?:api|dash|key|token)', '[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Meraki dashboard › My Profile › API access: revoke it and generate another.',
  documentation: 'https://developer.cisco.com/meraki/api-v1/authorization/',
  examples: {
    positives: [...inAssignments('MERAKI_DASHBOARD_API_KEY', sample(noise(HEX, 40, 852)))],
    negatives: [
      sample('MERAKI_DASHBOARD_API_KEY=', noise(HEX, 39, 853)),
      'MERAKI_DASHBOARD_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('MERAKI_DASHBOARD_API_KEY=', noise(HEX, 40, 854), '0aB1'),
      sample('checksum = "', noise(HEX, 40, 855), '"'),
    ],
  },
})
