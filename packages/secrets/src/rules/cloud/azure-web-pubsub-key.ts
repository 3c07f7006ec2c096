import { defineRule } from '../define-rule.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

/** Finds the access key of a connection string of Azure Web PubSub. */
export const azureWebPubsubKey = defineRule({
  id: 'azure-web-pubsub-key',
  provider: 'Microsoft Azure',
  title: 'Azure Web PubSub connection string',
  risk: 'It poses as the application server towards every connected client.',
  pattern:
    '(?i:endpoint)=https?://[\\w.-]{1,100}\\.webpubsub\\.azure\\.com/?;(?i:accesskey)=([A-Za-z0-9+/]{36,100}={0,2})',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Azure portal › the resource › Keys: regenerate the key and redeploy the connection string.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-web-pubsub/howto-develop-create-instance',
  examples: {
    positives: [
      sample('"Endpoint=https://app.webpubsub.azure.com;AccessKey=', noise(BASE64, 43, 436), '=;Version=1.0;"'),
      sample('CONN=endpoint=https://app.webpubsub.azure.com/;accesskey=', noise(BASE62, 84, 437)),
    ],
    negatives: [
      'Endpoint=https://app.webpubsub.azure.com;AccessKey=<key>;Version=1.0;',
      'Endpoint=https://app.webpubsub.azure.com;AuthType=azure.msi',
    ],
  },
})
