import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `4b1d` and 38 letters and digits. */
export const clickhouseCloudApiSecret = defineRule({
  id: 'clickhouse-cloud-api-secret',
  aliases: ['clickhouse-cloud-api-secret-key'],
  provider: 'ClickHouse',
  title: 'ClickHouse Cloud API key secret',
  risk: "With its key id it manages the organisation's services.",
  pattern: '4b1d[0-9A-Za-z]{38}',
  notBefore: '[0-9A-Za-mo-z_+/-]',
  notAfter: '[0-9A-Za-z_+/=-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'ClickHouse Cloud console › API keys: disable and delete it, create another.',
  documentation: 'https://clickhouse.com/docs/cloud/manage/openapi',
  examples: {
    positives: [
      ...inAssignments('CLICKHOUSE_API_SECRET', sample('4b', '1d', noise(BASE62, 38, 730))),
      sample('4b', '1d', noise(BASE62, 38, 731)),
    ],
    negatives: [
      sample('4b1d', noise(HEX, 36, 732)),
      sample('4b1d', noise(HEX, 60, 733)),
      sample('CLICKHOUSE_API_SECRET=4b', '1d', noise(BASE62, 37, 734)),
      sample('CLICKHOUSE_API_SECRET="4b', '1dxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CLICKHOUSE_API_SECRET=4b', '1d', noise(BASE62, 38, 735), '0aB1'),
    ],
  },
})
