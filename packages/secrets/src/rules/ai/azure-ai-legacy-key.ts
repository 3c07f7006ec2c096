import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old keys of Azure AI services and of API Management by their name: 32 hexadecimal digits. */
export const azureAiLegacyKey = defineRule({
  id: 'azure-ai-legacy-key',
  provider: 'Microsoft Azure',
  title: 'Azure AI services key (old format)',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned(
    'ocp-?apim|azure|cognitive|aoai|bing[_.-]?(?:search|maps|api|key)|speech[_.-]?(?:key|sub|service|api)|apim[_.-]',
    '[0-9a-f]{32}',
  ),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Azure portal › the resource › Keys and Endpoint: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys',
  examples: {
    positives: [
      ...inAssignments('AZURE_OPENAI_API_KEY', sample(noise(HEX, 32, 304))),
      sample('{ "ocpApimSubscriptionKey": "', noise(HEX, 32, 305), '" }'),
    ],
    negatives: [
      sample('AZURE_OPENAI_API_KEY=', noise(HEX, 31, 306)),
      'AZURE_OPENAI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('AZURE_OPENAI_API_KEY=', noise(HEX, 32, 307), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 308), '"'),
    ],
  },
})
