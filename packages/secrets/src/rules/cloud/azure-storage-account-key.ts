import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure storage account: 88 base-64 characters with `+ASt` at the 77th. */
export const azureStorageAccountKey = defineRule({
  id: 'azure-storage-account-key',
  provider: 'Microsoft Azure',
  title: 'an Azure storage account key',
  risk: 'It reads, writes and deletes every blob, file, table and queue of the account.',
  pattern: '[A-Za-z0-9+/]{76}\\+ASt[A-Za-z0-9+/]{5}[AQgw]==',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the storage account › Access keys: move clients to the other key, then rotate this one.',
  documentation: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
  examples: {
    positives: [
      ...inAssignments('AZURE_STORAGE_KEY', sample(noise(BASE64, 76, 493), '+A', 'St', noise(BASE64, 5, 494), 'Q==')),
      sample(noise(BASE64, 76, 495), '+A', 'St', noise(BASE64, 5, 496), 'Q=='),
      sample('AZURE_STORAGE_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 76, 497), '+A', 'St'))),
    ],
    negatives: [
      sample('AZURE_STORAGE_KEY=', noise(BASE64, 76, 498), '+XYZ', noise(BASE64, 5, 499), 'Q=='),
      sample('AZURE_STORAGE_KEY=', noise(BASE64, 70, 500), '+A', 'St', noise(BASE64, 5, 501), 'Q=='),
      sample('AZURE_STORAGE_KEY=', noise(BASE64, 76, 502), '+A', 'St', noise(BASE64, 40, 503)),
      sample(
        'AZURE_STORAGE_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A',
        'StxxxxxQ=="',
      ),
    ],
  },
})
