import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds account keys in connection strings and by name: 88 base-64 characters without a signature. */
export const azureAccountKey = defineRule({
  id: 'azure-account-key',
  provider: 'Microsoft Azure',
  title: 'Azure storage or Cosmos DB account key (old format)',
  risk: 'It reads, writes and deletes everything in the storage or Cosmos DB account.',
  pattern: assigned(
    'account[_.-]?key|storage[_.-]?(?:account[_.-]?)?(?:access[_.-]?)?key|(?:azure|cosmos|documentdb|blob|table|primary|secondary|master)[\\w.-]{0,24}key',
    `[A-Za-z0-9+/]{76}${exceptWords(['+ASt', 'ACDb', '+ABa', '+AMC', 'APIM'], BASE64)}[A-Za-z0-9+/]{5}[AQgw]==`,
  ),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4.5,
  confidence: 'high',
  allowlists: [
    {
      description: 'the public key of the local storage or Cosmos DB emulator',
      condition: 'or',
      commits: [],
      paths: [],
      regexes: ['^Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu', '^C2y6yDjf5/R'],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate: 'Azure portal › the account › Access keys (or Keys): move clients to the other key, then rotate this one.',
  documentation: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage',
  examples: {
    positives: [
      sample(
        'DefaultEndpointsProtocol=https;AccountName=acct;AccountKey=',
        noise(BASE64, 85, 799),
        'Q==;EndpointSuffix=core.windows.net',
      ),
      sample('AZURE_STORAGE_KEY="', noise(BASE64, 85, 800), 'g=="'),
      sample('AccountEndpoint=https://db.documents.azure.com:443/;AccountKey=', noise(BASE64, 85, 801), 'w==;'),
      sample('{ "cosmosMasterKey": "', noise(BASE64, 85, 802), 'A==" }'),
    ],
    negatives: [
      sample('AccountKey=', noise(BASE64, 60, 803), '=='),
      sample('integrity = "sha512-', noise(BASE64, 85, 804), 'Q=="'),
      'AccountKey=YOUR_ACCOUNT_KEY',
    ],
  },
})
