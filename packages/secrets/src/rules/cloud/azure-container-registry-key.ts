import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure container registry: 52 characters with `+ACR` at the 43rd. */
export const azureContainerRegistryKey = defineRule({
  id: 'azure-container-registry-key',
  provider: 'Microsoft Azure',
  title: 'an Azure container registry key',
  risk: 'It pulls and pushes images, which other systems then run.',
  pattern: '[A-Za-z0-9+/]{42}\\+ACR[A-D][A-Za-z0-9+/]{5}',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=_-]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the registry › Access keys (or Tokens): regenerate the password.',
  documentation: 'https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication',
  examples: {
    positives: [
      ...inAssignments('ACR_PASSWORD', sample(noise(BASE64, 42, 409), '+A', 'CRC', noise(BASE64, 5, 410))),
      sample(noise(BASE64, 42, 411), '+A', 'CRC', noise(BASE64, 5, 412)),
      sample('ACR_PASSWORD=', completeToken('azure-identifiable-key', sample(noise(BASE64, 42, 413), '+A', 'CR'))),
    ],
    negatives: [
      sample('ACR_PASSWORD=', noise(BASE64, 42, 414), '+A', 'CRZ', noise(BASE64, 5, 415)),
      sample('ACR_PASSWORD=', noise(BASE64, 42, 416), '+A', 'CRC', noise(BASE64, 4, 417)),
      sample('ACR_PASSWORD="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A', 'CRCxxxxx"'),
      sample('ACR_PASSWORD=', noise(BASE64, 42, 418), '+A', 'CRC', noise(BASE64, 5, 419), '0aB1'),
    ],
  },
})
