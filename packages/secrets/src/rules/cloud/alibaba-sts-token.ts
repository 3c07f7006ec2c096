import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `STS.` and 20 to 40 letters and digits. */
export const alibabaStsToken = defineRule({
  id: 'alibaba-sts-token',
  provider: 'Alibaba Cloud',
  title: 'Alibaba Cloud STS access key id',
  risk: 'Together with its secret and session token it acts as the assumed role until it expires.',
  pattern: 'STS\\.[0-9A-Za-z]{20,40}',
  notBefore: '[0-9A-Za-mo-z_.]',
  notAfter: '[\\w.(]',
  minEntropy: 3.3,
  confidence: 'medium',
  rotate: "It expires by itself within hours; RAM console › Roles: revoke the role's sessions.",
  documentation: 'https://www.alibabacloud.com/help/en/ram/product-overview/what-is-sts',
  examples: {
    positives: [
      ...inAssignments('ALIBABA_STS_ACCESS_KEY_ID', sample('ST', 'S.N', noise(BASE62, 24, 251))),
      sample('ST', 'S.N', noise(BASE62, 24, 252)),
    ],
    negatives: [
      'STS.assumeRoleWithWebIdentity(',
      sample('ALIBABA_STS=ST', 'S.', noise(BASE62, 10, 253)),
      sample('ALIBABA_STS_ACCESS_KEY_ID="ST', 'S.Nxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
