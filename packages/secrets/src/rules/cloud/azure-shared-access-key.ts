import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds the `SharedAccessKey` of a connection string: 44 base-64 characters without a signature. */
export const azureSharedAccessKey = defineRule({
  id: 'azure-shared-access-key',
  provider: 'Microsoft Azure',
  title: 'Azure messaging shared access key (old format)',
  risk: 'It sends, receives or manages the messages of a Service Bus, Event Hubs, Relay or IoT namespace.',
  pattern: `(?i:shared[_ ]?access[_ ]?key)["']?[ \\t]{0,2}[=:][ \\t]{0,2}["']?([A-Za-z0-9+/]{33}${exceptWords(['+ASb', '+AEh', '+ARm', 'AIoT', 'AZEG'], BASE64)}[A-Za-z0-9+/]{6}=)`,
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Azure portal › the namespace › Shared access policies: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas',
  examples: {
    positives: [
      sample(
        'Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=',
        noise(BASE64, 43, 218),
        '=;EntityPath=q',
      ),
      sample('HostName=hub.azure-devices.net;DeviceId=d;SharedAccessKey=', noise(BASE64, 43, 219), '='),
      sample('"SharedAccessKey": "', noise(BASE64, 43, 220), '="'),
    ],
    negatives: [
      'SharedAccessKeyName=RootManageSharedAccessKey',
      sample('SharedAccessKey=', noise(BASE64, 20, 221), '='),
      'SharedAccessKey=<your key>',
    ],
  },
})
