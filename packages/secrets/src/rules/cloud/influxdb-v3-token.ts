import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `apiv3_` and a long run. */
export const influxdbV3Token = defineRule({
  id: 'influxdb-v3-token',
  provider: 'InfluxData',
  title: 'InfluxDB 3 token',
  risk: 'It reads and writes databases; an admin token manages the server.',
  pattern: 'apiv3_[\\w-]{64,100}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Regenerate or delete it with `influxdb3 create token` / `delete token`.',
  documentation: 'https://docs.influxdata.com/influxdb3/core/admin/tokens/',
  examples: {
    positives: [
      ...inAssignments('INFLUXDB3_AUTH_TOKEN', sample('api', 'v3_', noise(BASE64URL, 86, 380))),
      sample('api', 'v3_', noise(BASE64URL, 86, 381)),
    ],
    negatives: [
      'apiv3_handler',
      sample('INFLUXDB3_AUTH_TOKEN=api', 'v3_', noise(BASE64URL, 30, 382)),
      sample(
        'INFLUXDB3_AUTH_TOKEN="api',
        'v3_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
