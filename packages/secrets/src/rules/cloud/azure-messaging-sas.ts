import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `SharedAccessSignature sr=…&sig=…` of the messaging services. */
export const azureMessagingSas = defineRule({
  id: 'azure-messaging-sas',
  provider: 'Microsoft Azure',
  title: 'Azure Service Bus or IoT SAS token',
  risk: 'It sends, receives or poses as a device until its expiry.',
  pattern: 'SharedAccessSignature[ +]sr=[^\\s"\'&]{1,300}&sig=([A-Za-z0-9%+/]{42,80}(?:=|%3[Dd]))&se=[0-9]{9,11}',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    "Regenerate the shared access policy's key that signed it: Azure portal › the namespace or hub › Shared access policies.",
  documentation: 'https://learn.microsoft.com/en-us/rest/api/eventhub/generate-sas-token',
  examples: {
    positives: [
      sample(
        'Authorization: SharedAccessSignature sr=https%3A%2F%2Fns.servicebus.windows.net%2Fq&sig=',
        noise(BASE62, 43, 612),
        '%3D&se=1999999999&skn=Root',
      ),
      sample(
        "'SharedAccessSignature sr=hub.azure-devices.net%2Fdevices%2Fd&sig=",
        noise(BASE62, 40, 613),
        '%2B',
        noise(BASE62, 2, 614),
        "%3D&se=1999999999'",
      ),
    ],
    negatives: [
      'SharedAccessSignature sr={resource}&sig={signature}&se={expiry}&skn={policy}',
      sample('SharedAccessSignature sr=a&sig=', noise(BASE62, 10, 615), '&se=1999999999'),
    ],
  },
})
