import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Cosmos DB account: 88 base-64 characters with `ACDb` at the 77th. */
export const azureCosmosKey = defineRule({
  id: 'azure-cosmos-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Cosmos DB account key',
  risk: 'It reads and writes every database of the account.',
  pattern: '[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{5}[AQgw]==',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the Cosmos DB account › Keys: move clients to the secondary key, then regenerate this one.',
  documentation: 'https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data',
  examples: {
    positives: [
      ...inAssignments('COSMOS_KEY', sample(noise(BASE64, 76, 822), 'AC', 'Db', noise(BASE64, 5, 823), 'Q==')),
      sample(noise(BASE64, 76, 824), 'AC', 'Db', noise(BASE64, 5, 825), 'Q=='),
      sample('COSMOS_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 76, 826), 'AC', 'Db'))),
    ],
    negatives: [
      sample('COSMOS_KEY=', noise(BASE64, 76, 827), '+XYZ', noise(BASE64, 5, 828), 'Q=='),
      sample('COSMOS_KEY=', noise(BASE64, 70, 829), 'AC', 'Db', noise(BASE64, 5, 830), 'Q=='),
      sample('COSMOS_KEY=', noise(BASE64, 76, 831), 'AC', 'Db', noise(BASE64, 40, 832)),
      sample(
        'COSMOS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAC',
        'DbxxxxxQ=="',
      ),
    ],
  },
})
