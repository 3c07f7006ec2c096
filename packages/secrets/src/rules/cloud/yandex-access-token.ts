import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `t1.`, a payload and an 86-character signature. */
export const yandexAccessToken = defineRule({
  id: 'yandex-access-token',
  provider: 'Yandex Cloud',
  title: 'Yandex Cloud IAM token',
  risk: 'It acts as the user or service account for up to twelve hours.',
  pattern: 't1\\.[0-9A-Za-z_-]{1,400}=?\\.[\\w-]{86}={0,2}',
  notBefore: '[0-9A-Za-mo-z_.-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'It expires within twelve hours; revoke it at once with `yc iam revoke-token`.',
  documentation: 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token',
  examples: {
    positives: [
      ...inAssignments('YC_TOKEN', sample('t1', '.9', noise(BASE64URL, 120, 658), '.', noise(BASE64URL, 86, 659))),
      sample('t1', '.9', noise(BASE64URL, 120, 660), '.', noise(BASE64URL, 86, 661)),
    ],
    negatives: [
      't1.innerHTML.length',
      sample('YC_TOKEN=t1', '.9', noise(BASE64URL, 120, 662), '.', noise(BASE64URL, 85, 663)),
      sample(
        'YC_TOKEN="t1',
        '.9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
