import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Zabbix tokens by their name: 64 hexadecimal digits. */
export const zabbixApiToken = defineRule({
  id: 'zabbix-api-token',
  provider: 'Zabbix',
  title: 'Zabbix API token',
  risk: 'It acts as the user: hosts, scripts, which may run commands on agents.',
  pattern: assigned('zabbix', '[0-9a-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Zabbix › Users › API tokens: delete it and create another.',
  documentation:
    'https://www.zabbix.com/documentation/current/en/manual/web_interface/frontend_sections/users/api_tokens',
  examples: {
    positives: [...inAssignments('ZABBIX_API_TOKEN', sample(noise(HEX, 64, 851)))],
    negatives: [
      sample('ZABBIX_API_TOKEN=', noise(HEX, 63, 852)),
      'ZABBIX_API_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ZABBIX_API_TOKEN=', noise(HEX, 64, 853), '0aB1'),
      sample('checksum = "', noise(HEX, 64, 854), '"'),
    ],
  },
})
