import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of Azure API Management: 88 base-64 characters with `APIM` at the 77th. */
export const azureApimKey = defineRule({
  id: 'azure-apim-key',
  provider: 'Microsoft Azure',
  title: 'Azure API Management key',
  risk: 'It calls the APIs behind the gateway, or manages the gateway itself.',
  pattern: '[A-Za-z0-9+/]{76}APIM[A-Za-z0-9+/]{5}[AQgw]==',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate:
    'Azure portal › API Management › Subscriptions (or Management API, Gateways, Repository): regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions',
  examples: {
    positives: [
      ...inAssignments(
        'APIM_SUBSCRIPTION_KEY',
        sample(noise(BASE64, 76, 139), 'AP', 'IM', noise(BASE64, 5, 140), 'Q=='),
      ),
      sample(noise(BASE64, 76, 141), 'AP', 'IM', noise(BASE64, 5, 142), 'Q=='),
      sample(
        'APIM_SUBSCRIPTION_KEY=',
        completeToken('azure-identifiable-key', sample(noise(BASE64, 76, 143), 'AP', 'IM')),
      ),
    ],
    negatives: [
      sample('APIM_SUBSCRIPTION_KEY=', noise(BASE64, 76, 144), '+XYZ', noise(BASE64, 5, 145), 'Q=='),
      sample('APIM_SUBSCRIPTION_KEY=', noise(BASE64, 70, 146), 'AP', 'IM', noise(BASE64, 5, 147), 'Q=='),
      sample('APIM_SUBSCRIPTION_KEY=', noise(BASE64, 76, 148), 'AP', 'IM', noise(BASE64, 40, 149)),
      sample(
        'APIM_SUBSCRIPTION_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP',
        'IMxxxxxQ=="',
      ),
    ],
  },
})
