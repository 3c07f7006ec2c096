import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `y0_` to `y3_` and 55 to 60 characters. */
export const yandexOauthToken = defineRule({
  id: 'yandex-oauth-token',
  provider: 'Yandex',
  title: 'Yandex OAuth token',
  risk: 'It acts as the user in Yandex services and makes IAM tokens for the cloud, for up to a year.',
  pattern: 'y[0-3]_[\\w-]{53,60}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: "Yandex ID › Data access: revoke the application's access, then issue a new token.",
  documentation: 'https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token',
  examples: {
    positives: [
      ...inAssignments('YC_OAUTH_TOKEN', sample('y', '0_AgAAAA', noise(BASE64URL, 50, 791))),
      sample('y', '0_AgAAAA', noise(BASE64URL, 50, 792)),
    ],
    negatives: [
      'y0_offset = 12',
      sample('YC_OAUTH_TOKEN=y', '0_', noise(BASE64URL, 30, 793)),
      sample('YC_OAUTH_TOKEN="y', '0_AgAAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
