import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `pub` and 32 hexadecimal digits. */
export const datadogClientToken = defineRule({
  id: 'datadog-client-token',
  provider: 'Datadog',
  title: 'Datadog client token',
  risk: 'It only sends browser and mobile data and is public by design; abuse costs quota.',
  pattern: 'pub[0-9a-f]{32}',
  notBefore: '[0-9A-Za-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Datadog › Organization Settings › API Keys (or Application Keys): revoke it and create another.',
  documentation: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  examples: {
    positives: [
      ...inAssignments('DD_CLIENT_TOKEN', sample('pu', 'b', noise(HEX, 32, 406))),
      sample('pu', 'b', noise(HEX, 32, 407)),
    ],
    negatives: [
      sample('DD_CLIENT_TOKEN=pu', 'b', noise(HEX, 31, 408)),
      sample('DD_CLIENT_TOKEN="pu', 'bxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('DD_CLIENT_TOKEN=pu', 'b', noise(HEX, 32, 409), '0aB1'),
    ],
  },
})
