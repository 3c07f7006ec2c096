import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds InfluxDB tokens by their name: 88 characters. */
export const influxdbToken = defineRule({
  id: 'influxdb-token',
  provider: 'InfluxData',
  title: 'InfluxDB token',
  risk: 'It reads and writes buckets; an all-access token manages the organisation.',
  pattern: assigned('influx|telegraf|docker_influxdb', '[\\w-]{86}=='),
  notAfter: '[0-9A-Za-z=]',
  minEntropy: 4,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'InfluxDB › Load Data › API Tokens: delete it and generate another.',
  documentation: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
  examples: {
    positives: [
      ...inAssignments('INFLUX_TOKEN', sample(noise(BASE64URL, 86, 808), '==')),
      sample('docker run -e INFLUXDB_V2_TOKEN=', noise(BASE64URL, 86, 809), '== app'),
    ],
    negatives: [
      sample('INFLUX_TOKEN=', noise(BASE64URL, 40, 810), '=='),
      'INFLUX_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=="',
      sample('checksum = "', noise(BASE64URL, 86, 811), '=="'),
    ],
  },
})
