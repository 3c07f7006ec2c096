import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Service Bus namespace: 44 base-64 characters with `+ASb` at the 34th. */
export const azureServiceBusKey = defineRule({
  id: 'azure-service-bus-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Service Bus namespace key',
  risk: 'It sends, receives or manages messages of the namespace, as its policy says.',
  pattern: '[A-Za-z0-9+/]{33}\\+ASb[A-P][A-Za-z0-9+/]{5}=',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the namespace › Shared access policies: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
  examples: {
    positives: [
      ...inAssignments('SERVICE_BUS_KEY', sample(noise(BASE64, 33, 198), '+A', 'SbD', noise(BASE64, 5, 199), '=')),
      sample(noise(BASE64, 33, 200), '+A', 'SbD', noise(BASE64, 5, 201), '='),
      sample('SERVICE_BUS_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 33, 202), '+A', 'Sb'))),
    ],
    negatives: [
      sample('SERVICE_BUS_KEY=', noise(BASE64, 33, 203), '+XYZD', noise(BASE64, 5, 204), '='),
      sample('SERVICE_BUS_KEY=', noise(BASE64, 30, 205), '+A', 'SbD', noise(BASE64, 5, 206), '='),
      sample('SERVICE_BUS_KEY=', noise(BASE64, 33, 207), '+A', 'SbD', noise(BASE64, 30, 208)),
      sample('SERVICE_BUS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A', 'SbDxxxxx="'),
    ],
  },
})
