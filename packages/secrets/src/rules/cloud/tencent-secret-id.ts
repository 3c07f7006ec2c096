import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `AKID` and 32 letters and digits. */
export const tencentSecretId = defineRule({
  id: 'tencent-secret-id',
  provider: 'Tencent Cloud',
  title: 'Tencent Cloud secret id',
  risk: 'It names the user whose secret key usually stands beside it; together they sign any call the user may make.',
  pattern: 'AKID[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-mo-z+/_]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Tencent Cloud console › CAM › API keys: disable and delete it, create another.',
  documentation: 'https://www.tencentcloud.com/document/product/598/32675',
  examples: {
    positives: [
      ...inAssignments('TENCENTCLOUD_SECRET_ID', sample('AK', 'ID', noise(BASE62, 32, 670))),
      sample('AK', 'ID', noise(BASE62, 32, 671)),
    ],
    negatives: [
      sample('TENCENTCLOUD_SECRET_ID=AK', 'ID', noise(BASE62, 31, 672)),
      sample('TENCENTCLOUD_SECRET_ID="AK', 'IDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('TENCENTCLOUD_SECRET_ID=AK', 'ID', noise(BASE62, 32, 673), '0aB1'),
    ],
  },
})
