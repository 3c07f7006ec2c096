import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Datadog API keys by their name: 32 hexadecimal digits. */
export const datadogApiKey = defineRule({
  id: 'datadog-api-key',
  provider: 'Datadog',
  title: 'Datadog API key',
  risk: "It sends data in the owner's name: false signals and the owner's bill.",
  pattern: assigned('datadog|dd[_.-]?api[_.-]?key|dd[_-]client|ddog', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Datadog › Organization Settings › API Keys (or Application Keys): revoke it and create another.',
  documentation: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  examples: {
    positives: [
      ...inAssignments('DATADOG_API_KEY', sample(noise(HEX, 32, 111))),
      sample('docker run -e DD-API-KEY=', noise(HEX, 32, 112), ' app'),
    ],
    negatives: [
      sample('DATADOG_API_KEY=', noise(HEX, 31, 113)),
      'DATADOG_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('DATADOG_API_KEY=', noise(HEX, 32, 114), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 115), '"'),
    ],
  },
})
