import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Tencent Cloud secret keys by their name: 32 letters and digits. */
export const tencentSecretKey = defineRule({
  id: 'tencent-secret-key',
  provider: 'Tencent Cloud',
  title: 'Tencent Cloud secret key',
  risk: 'With its secret id it signs any call the user may make.',
  pattern: assigned('tencent|qcloud|(?:cos|cls|sms|vod)[_.-]?secret|secret[_-]?key', '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.9,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Tencent Cloud console › CAM › API keys: disable and delete it, create another.',
  documentation: 'https://www.tencentcloud.com/document/product/598/32675',
  examples: {
    positives: [
      ...inAssignments('TENCENTCLOUD_SECRET_KEY', sample(noise(BASE62, 32, 178))),
      sample("define('COS_SECRET_KEY', '", noise(BASE62, 32, 179), "');"),
    ],
    negatives: [
      sample('file_md5=', noise(HEX, 32, 180)),
      sample('TENCENTCLOUD_SECRET_KEY=', noise(BASE62, 31, 181)),
      'TENCENTCLOUD_SECRET_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('TENCENTCLOUD_SECRET_KEY=', noise(BASE62, 32, 182), '0aB1'),
      sample('checksum = "', noise(BASE62, 32, 183), '"'),
    ],
  },
})
