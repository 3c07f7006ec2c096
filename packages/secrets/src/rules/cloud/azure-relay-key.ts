import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Relay namespace: 44 base-64 characters with `+ARm` at the 34th. */
export const azureRelayKey = defineRule({
  id: 'azure-relay-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Relay namespace key',
  risk: 'It listens or sends through the relay into a private network.',
  pattern: '[A-Za-z0-9+/]{33}\\+ARm[A-P][A-Za-z0-9+/]{5}=',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the Relay namespace › Shared access policies: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-relay/relay-authentication-and-authorization',
  examples: {
    positives: [
      ...inAssignments('AZURE_RELAY_KEY', sample(noise(BASE64, 33, 651), '+A', 'RmD', noise(BASE64, 5, 652), '=')),
      sample(noise(BASE64, 33, 653), '+A', 'RmD', noise(BASE64, 5, 654), '='),
      sample('AZURE_RELAY_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 33, 655), '+A', 'Rm'))),
    ],
    negatives: [
      sample('AZURE_RELAY_KEY=', noise(BASE64, 33, 656), '+XYZD', noise(BASE64, 5, 657), '='),
      sample('AZURE_RELAY_KEY=', noise(BASE64, 30, 658), '+A', 'RmD', noise(BASE64, 5, 659), '='),
      sample('AZURE_RELAY_KEY=', noise(BASE64, 33, 660), '+A', 'RmD', noise(BASE64, 30, 661)),
      sample('AZURE_RELAY_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A', 'RmDxxxxx="'),
    ],
  },
})
