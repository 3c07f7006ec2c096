import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Event Hubs namespace: 44 base-64 characters with `+AEh` at the 34th. */
export const azureEventHubKey = defineRule({
  id: 'azure-event-hub-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Event Hubs namespace key',
  risk: "It reads or writes the namespace's event streams.",
  pattern: '[A-Za-z0-9+/]{33}\\+AEh[A-P][A-Za-z0-9+/]{5}=',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the namespace › Shared access policies: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/event-hubs/authenticate-shared-access-signature',
  examples: {
    positives: [
      ...inAssignments('EVENT_HUB_KEY', sample(noise(BASE64, 33, 128), '+A', 'EhD', noise(BASE64, 5, 129), '=')),
      sample(noise(BASE64, 33, 130), '+A', 'EhD', noise(BASE64, 5, 131), '='),
      sample('EVENT_HUB_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 33, 132), '+A', 'Eh'))),
    ],
    negatives: [
      sample('EVENT_HUB_KEY=', noise(BASE64, 33, 133), '+XYZD', noise(BASE64, 5, 134), '='),
      sample('EVENT_HUB_KEY=', noise(BASE64, 30, 135), '+A', 'EhD', noise(BASE64, 5, 136), '='),
      sample('EVENT_HUB_KEY=', noise(BASE64, 33, 137), '+A', 'EhD', noise(BASE64, 30, 138)),
      sample('EVENT_HUB_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A', 'EhDxxxxx="'),
    ],
  },
})
