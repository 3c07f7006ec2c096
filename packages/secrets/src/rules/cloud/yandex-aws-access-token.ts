import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `YC` and 38 characters: the secret of a static key. */
export const yandexAwsAccessToken = defineRule({
  id: 'yandex-aws-access-token',
  provider: 'Yandex Cloud',
  title: 'Yandex Cloud static access key',
  risk: "With its key id it reads and writes the account's object storage.",
  pattern: 'YC[\\w-]{38}',
  notBefore: '[0-9A-Za-z_+/-]',
  notAfter: '[\\w+/=-]',
  minEntropy: 4,
  confidence: 'medium',
  rotate: 'Yandex Cloud console › the service account › Static access keys: delete it and create another.',
  documentation: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
  examples: {
    positives: [
      ...inAssignments('YC_SECRET_KEY', sample('Y', 'C', noise(BASE62, 38, 158))),
      sample('Y', 'C', noise(BASE62, 38, 159)),
    ],
    negatives: [
      'YC_STORAGE_BUCKET_NAME_OF_THE_SERVICE_XYZ',
      sample('YC_SECRET_KEY=Y', 'C', noise(BASE62, 37, 160)),
      sample('YC_SECRET_KEY="Y', 'Cxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('YC_SECRET_KEY=Y', 'C', noise(BASE62, 38, 161), '0aB1'),
    ],
  },
})
