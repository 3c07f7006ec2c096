import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds keys of Azure AI Search: 52 characters with `AzSe` at the 43rd. */
export const azureSearchKey = defineRule({
  id: 'azure-search-key',
  provider: 'Microsoft Azure',
  title: 'Azure AI Search key',
  risk: 'An admin key changes and deletes indexes; a query key reads them.',
  pattern: '[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=_-]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the search service › Keys: regenerate the admin key, or delete the query key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/search/search-security-api-keys',
  examples: {
    positives: [
      ...inAssignments('AZURE_SEARCH_KEY', sample(noise(BASE62, 42, 292), 'Az', 'SeC', noise(BASE62, 5, 293))),
      sample(noise(BASE62, 42, 294), 'Az', 'SeC', noise(BASE62, 5, 295)),
      sample('AZURE_SEARCH_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE62, 42, 296), 'Az', 'Se'))),
    ],
    negatives: [
      sample('AZURE_SEARCH_KEY=', noise(BASE62, 42, 297), 'Az', 'SeZ', noise(BASE62, 5, 298)),
      sample('AZURE_SEARCH_KEY=', noise(BASE62, 42, 299), 'Az', 'SeC', noise(BASE62, 4, 300)),
      sample('AZURE_SEARCH_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz', 'SeCxxxxx"'),
      sample('AZURE_SEARCH_KEY=', noise(BASE62, 42, 301), 'Az', 'SeC', noise(BASE62, 5, 302), '0aB1'),
    ],
  },
})
