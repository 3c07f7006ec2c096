import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

/** Finds `AQE`, a letter, `hm` and a long base-64 run. */
export const adyenApiKey = defineRule({
  id: 'adyen-api-key',
  provider: 'Adyen',
  title: 'Adyen API key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern:
    'AQE[a-z]hm[0-9A-Za-z]{4}[0-9A-Za-z+/]{40,200}={0,2}(?:-[0-9A-Za-z+/]{40,80}={0,2}(?:-[\\w!#$%&()*+,./:;?@^{|}~<>\\[\\]=-]{8,40})?)?',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Adyen customer area › Developers › API credentials: generate a new key; the old one stays valid for a day.',
  documentation: 'https://docs.adyen.com/development-resources/api-credentials',
  examples: {
    positives: [
      ...inAssignments('ADYEN_API_KEY', sample('AQ', 'EyhmfxK', noise(BASE64, 80, 28))),
      sample('AQ', 'EyhmfxK', noise(BASE64, 80, 29)),
      sample(
        '- name: ADYEN_API_KEY\n  value: "AQ',
        'EthmfuX',
        noise(BASE64, 76, 30),
        '-',
        noise(BASE64, 43, 31),
        '=-i1i',
        noise(BASE62, 14, 32),
        '"\n',
      ),
    ],
    negatives: [
      sample('ADYEN_API_KEY=AQ', 'Eyhm', noise(BASE64, 10, 33)),
      sample(
        'ADYEN_API_KEY="AQ',
        'EyhmfxKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
