import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds keys of Azure AI services, Azure OpenAI among them: 84 characters with `JQQJ99` at the 53rd and `ACOG` at the 77th. */
export const azureAiServicesKey = defineRule({
  id: 'azure-ai-services-key',
  provider: 'Microsoft Azure',
  title: 'Azure AI services key',
  risk: "It calls the models and services of the resource at its owner's expense.",
  pattern: '[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}ACOG[0-9A-Za-z]{4}(?:[0-9A-Za-z]{2}==)?',
  notBefore: '[0-9A-Za-mo-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-cask-key',
  rotate: 'Azure portal › the AI resource › Keys and Endpoint: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys',
  examples: {
 positives: [
...inAssignments('AZURE_OPENAI_API_KEY', sample(noise(BASE62, 52, 481), 'JQ', 'QJ99BA', noise(BASE62, 2, 482), 'AC', noise(BASE62, 12, 483), 'AC', 'OG', noise(BASE62, 4, 484))),
sample(noise(BASE62, 52, 485), 'JQ', 'QJ99BA', noise(BASE62, 2, 486), 'AC', noise(BASE62, 12, 487), 'AC', 'OG', noise(BASE62, 4, 488)),
],
 negatives: [
sample('AZURE_OPENAI_API_KEY=', noise(BASE62, 84, 489)),
sample('AZURE_OPENAI_API_KEY=', noise(BASE62, 50, 490), 'JQ', 'QJ99BAC', noise(BASE62, 15, 491), 'AC', 'OG', noise(BASE62, 4, 492)),
sample('AZURE_OPENAI_API_KEY=', noise(BASE62, 52, 493), 'JQ', 'QJ99BA', noise(BASE62, 2, 494), 'AC', noise(BASE62, 12, 495), 'AC', 'OG', noise(BASE62, 3, 496)),
sample('AZURE_OPENAI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQ', 'QJ99BAxxACxxxxxxxxxxxxAC', 'OGxxxx"'),
sample('AZURE_OPENAI_API_KEY=', noise(BASE62, 52, 497), 'JQ', 'QJ99BA', noise(BASE62, 2, 498), 'AC', noise(BASE62, 12, 499), 'AC', 'OG', noise(BASE62, 4, 500), '0aB1'),
],
 },
})
