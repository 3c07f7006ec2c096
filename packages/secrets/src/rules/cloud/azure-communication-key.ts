import { defineRule } from '../define-rule.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

/** Finds the access key of a connection string of Azure Communication Services. */
export const azureCommunicationKey = defineRule({
  id: 'azure-communication-key',
  provider: 'Microsoft Azure',
  title: 'Azure Communication Services connection string',
  risk: "It sends SMS and mail and places calls in the owner's name and at the owner's expense.",
  pattern:
    '(?i:endpoint)=https?://[\\w.-]{1,100}\\.communication\\.azure\\.com/?;(?i:accesskey)=([A-Za-z0-9+/]{36,100}={0,2})',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Azure portal › the resource › Keys: regenerate the key and redeploy the connection string.',
  documentation: 'https://learn.microsoft.com/en-us/azure/communication-services/concepts/authentication',
  examples: {
    positives: [
      sample('"Endpoint=https://app.communication.azure.com;AccessKey=', noise(BASE64, 43, 148), '=;Version=1.0;"'),
      sample('CONN=endpoint=https://app.communication.azure.com/;accesskey=', noise(BASE62, 84, 149)),
    ],
    negatives: [
      'Endpoint=https://app.communication.azure.com;AccessKey=<key>;Version=1.0;',
      'Endpoint=https://app.communication.azure.com;AuthType=azure.msi',
    ],
  },
})
