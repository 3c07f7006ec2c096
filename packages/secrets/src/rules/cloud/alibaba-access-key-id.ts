import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `LTAI` and 12 to 26 letters and digits. */
export const alibabaAccessKeyId = defineRule({
  id: 'alibaba-access-key-id',
  provider: 'Alibaba Cloud',
  title: 'Alibaba Cloud access key id',
  risk: 'It names the user whose secret usually stands beside it; together they sign any call the user may make.',
  pattern: 'LTAI[0-9A-Za-z]{12,26}',
  notBefore: '[0-9A-Za-mo-z+/_]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'RAM console › Users › the user › AccessKey: disable it, then delete it and create another.',
  documentation: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  examples: {
    positives: [
      ...inAssignments('ALIBABA_CLOUD_ACCESS_KEY_ID', sample('LT', 'AI5t', noise(BASE62, 18, 487))),
      sample('LT', 'AI5t', noise(BASE62, 18, 488)),
      sample("define('ALIBABA_CLOUD_ACCESS_KEY_ID', 'LT", 'AI', noise(BASE62, 20, 489), "');"),
      sample('const alibabaCloudAccessKeyId: string = "LT', 'AI', noise(BASE62, 12, 490), '";'),
    ],
    negatives: [
      sample('ALIBABA_CLOUD_ACCESS_KEY_ID=LT', 'AI', noise(BASE62, 8, 491)),
      sample('ALIBABA_CLOUD_ACCESS_KEY_ID=LT', 'AI', noise(BASE62, 40, 492)),
      sample('ALIBABA_CLOUD_ACCESS_KEY_ID="LT', 'AI5txxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
