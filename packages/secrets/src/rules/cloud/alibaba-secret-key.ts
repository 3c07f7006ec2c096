import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Alibaba Cloud secrets by their name: thirty letters and digits. */
export const alibabaSecretKey = defineRule({
  id: 'alibaba-secret-key',
  provider: 'Alibaba Cloud',
  title: 'Alibaba Cloud access key secret',
  risk: 'With its key id it signs any call the user may make.',
  pattern: assigned(
    'ali(?:baba|yun|cloud|pay)|access[_-]?key[_-]?secret|oss[_.-]?(?:\\w{1,12}[_.-]?)?secret|acs[_-]',
    '[0-9A-Za-z]{30}',
  ),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.6,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'RAM console › Users › the user › AccessKey: disable it, then delete it and create another.',
  documentation: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  examples: {
    positives: [
      ...inAssignments('ALIBABA_CLOUD_ACCESS_KEY_SECRET', sample(noise(BASE62, 30, 391))),
      sample("const accesskeysecret = process.env.accessKeySecret || '", noise(BASE62, 30, 392), "'"),
    ],
    negatives: [
      sample('ALIBABA_CLOUD_ACCESS_KEY_SECRET=', noise(BASE62, 29, 393)),
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ALIBABA_CLOUD_ACCESS_KEY_SECRET=', noise(BASE62, 30, 394), '0aB1'),
      sample('checksum = "', noise(BASE62, 30, 395), '"'),
    ],
  },
})
