import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Event Grid topic: 44 base-64 characters with `AZEG` at the 34th. */
export const azureEventGridKey = defineRule({
  id: 'azure-event-grid-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Event Grid topic key',
  risk: 'It publishes events that subscribers trust.',
  pattern: '[A-Za-z0-9+/]{33}AZEG[A-P][A-Za-z0-9+/]{5}=',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the topic › Access keys: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/event-grid/get-access-keys',
  examples: {
    positives: [
      ...inAssignments('EVENT_GRID_KEY', sample(noise(BASE64, 33, 553), 'AZ', 'EGD', noise(BASE64, 5, 554), '=')),
      sample(noise(BASE64, 33, 555), 'AZ', 'EGD', noise(BASE64, 5, 556), '='),
      sample('EVENT_GRID_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 33, 557), 'AZ', 'EG'))),
    ],
    negatives: [
      sample('EVENT_GRID_KEY=', noise(BASE64, 33, 558), '+XYZD', noise(BASE64, 5, 559), '='),
      sample('EVENT_GRID_KEY=', noise(BASE64, 30, 560), 'AZ', 'EGD', noise(BASE64, 5, 561), '='),
      sample('EVENT_GRID_KEY=', noise(BASE64, 33, 562), 'AZ', 'EGD', noise(BASE64, 30, 563)),
      sample('EVENT_GRID_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAZ', 'EGDxxxxx="'),
    ],
  },
})
