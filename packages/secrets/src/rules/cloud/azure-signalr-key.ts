import { defineRule } from '../define-rule.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

/** Finds the access key of a connection string of Azure SignalR Service. */
export const azureSignalrKey = defineRule({
  id: 'azure-signalr-key',
  provider: 'Microsoft Azure',
  title: 'Azure SignalR Service connection string',
  risk: 'It poses as the application server towards every connected client.',
  pattern:
    '(?i:endpoint)=https?://[\\w.-]{1,100}\\.service\\.signalr\\.net/?;(?i:accesskey)=([A-Za-z0-9+/]{36,100}={0,2})',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Azure portal › the resource › Keys: regenerate the key and redeploy the connection string.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-signalr/concept-connection-string',
  examples: {
    positives: [
      sample('"Endpoint=https://app.service.signalr.net;AccessKey=', noise(BASE64, 43, 500), '=;Version=1.0;"'),
      sample('CONN=endpoint=https://app.service.signalr.net/;accesskey=', noise(BASE62, 84, 501)),
    ],
    negatives: [
      'Endpoint=https://app.service.signalr.net;AccessKey=<key>;Version=1.0;',
      'Endpoint=https://app.service.signalr.net;AuthType=azure.msi',
    ],
  },
})
