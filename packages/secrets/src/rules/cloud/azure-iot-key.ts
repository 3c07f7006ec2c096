import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure IoT hub or device: 44 base-64 characters with `AIoT` at the 34th. */
export const azureIotKey = defineRule({
  id: 'azure-iot-key',
  provider: 'Microsoft Azure',
  title: 'an Azure IoT hub or device key',
  risk: "It poses as the hub's policy or as a device: telemetry, commands, provisioning.",
  pattern: '[A-Za-z0-9+/]{33}AIoT[A-P][A-Za-z0-9+/]{5}=',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate:
    'Azure portal › the IoT hub (or provisioning service, or device) › Shared access policies: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/iot-hub/authenticate-authorize-sas',
  examples: {
    positives: [
      ...inAssignments('IOTHUB_KEY', sample(noise(BASE64, 33, 740), 'AI', 'oTD', noise(BASE64, 5, 741), '=')),
      sample(noise(BASE64, 33, 742), 'AI', 'oTD', noise(BASE64, 5, 743), '='),
      sample('IOTHUB_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 33, 744), 'AI', 'oT'))),
    ],
    negatives: [
      sample('IOTHUB_KEY=', noise(BASE64, 33, 745), '+XYZD', noise(BASE64, 5, 746), '='),
      sample('IOTHUB_KEY=', noise(BASE64, 30, 747), 'AI', 'oTD', noise(BASE64, 5, 748), '='),
      sample('IOTHUB_KEY=', noise(BASE64, 33, 749), 'AI', 'oTD', noise(BASE64, 30, 750)),
      sample('IOTHUB_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI', 'oTDxxxxx="'),
    ],
  },
})
