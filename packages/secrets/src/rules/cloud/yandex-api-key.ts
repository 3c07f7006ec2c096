import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `AQVN` and 35 to 38 characters. */
export const yandexApiKey = defineRule({
  id: 'yandex-api-key',
  provider: 'Yandex Cloud',
  title: 'Yandex Cloud API key',
  risk: "It acts as the service account within the key's scope.",
  pattern: 'AQVN[\\w-]{35,38}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Yandex Cloud console › the service account › API keys: delete it and create another.',
  documentation: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
  examples: {
    positives: [
      ...inAssignments('YANDEX_API_KEY', sample('AQ', 'VN', noise(BASE64URL, 35, 516))),
      sample('AQ', 'VN', noise(BASE64URL, 35, 517)),
    ],
    negatives: [
      sample('YANDEX_API_KEY=AQ', 'VN', noise(BASE64URL, 34, 518)),
      sample('YANDEX_API_KEY="AQ', 'VNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
