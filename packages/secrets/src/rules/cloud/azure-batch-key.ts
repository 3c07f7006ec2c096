import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Batch account: 88 base-64 characters with `+ABa` at the 77th. */
export const azureBatchKey = defineRule({
  id: 'azure-batch-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Batch account key',
  risk: "It runs any code on the account's pools.",
  pattern: '[A-Za-z0-9+/]{76}\\+ABa[A-Za-z0-9+/]{5}[AQgw]==',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the Batch account › Keys: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/batch/batch-account-create-portal',
  examples: {
    positives: [
      ...inAssignments('AZURE_BATCH_KEY', sample(noise(BASE64, 76, 240), '+A', 'Ba', noise(BASE64, 5, 241), 'Q==')),
      sample(noise(BASE64, 76, 242), '+A', 'Ba', noise(BASE64, 5, 243), 'Q=='),
      sample('AZURE_BATCH_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 76, 244), '+A', 'Ba'))),
    ],
    negatives: [
      sample('AZURE_BATCH_KEY=', noise(BASE64, 76, 245), '+XYZ', noise(BASE64, 5, 246), 'Q=='),
      sample('AZURE_BATCH_KEY=', noise(BASE64, 70, 247), '+A', 'Ba', noise(BASE64, 5, 248), 'Q=='),
      sample('AZURE_BATCH_KEY=', noise(BASE64, 76, 249), '+A', 'Ba', noise(BASE64, 40, 250)),
      sample(
        'AZURE_BATCH_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A',
        'BaxxxxxQ=="',
      ),
    ],
  },
})
