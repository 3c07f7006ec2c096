import { completeToken } from '../../validators/complete-token.ts'
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
      ...inAssignments(
        'AZURE_OPENAI_API_KEY',
        sample(
          noise(BASE62, 52, 481),
          'JQ',
          'QJ99BA',
          noise(BASE62, 2, 482),
          'AC',
          noise(BASE62, 12, 483),
          'AC',
          'OG',
          noise(BASE62, 4, 484),
        ),
      ),
      sample(
        noise(BASE62, 52, 485),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 486),
        'AC',
        noise(BASE62, 12, 487),
        'AC',
        'OG',
        noise(BASE62, 4, 488),
      ),
      sample(
        'AZURE_OPENAI_API_KEY=',
        completeToken(
          'azure-cask-key',
          sample(
            noise(BASE62, 52, 489),
            'JQ',
            'QJ99BA',
            noise(BASE62, 2, 490),
            'AC',
            noise(BASE62, 12, 491),
            'AC',
            'OG',
          ),
        ),
      ),
    ],
    negatives: [
      sample('AZURE_OPENAI_API_KEY=', noise(BASE62, 84, 492)),
      sample(
        'AZURE_OPENAI_API_KEY=',
        noise(BASE62, 50, 493),
        'JQ',
        'QJ99BAC',
        noise(BASE62, 15, 494),
        'AC',
        'OG',
        noise(BASE62, 4, 495),
      ),
      sample(
        'AZURE_OPENAI_API_KEY=',
        noise(BASE62, 52, 496),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 497),
        'AC',
        noise(BASE62, 12, 498),
        'AC',
        'OG',
        noise(BASE62, 3, 499),
      ),
      sample(
        'AZURE_OPENAI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQ',
        'QJ99BAxxACxxxxxxxxxxxxAC',
        'OGxxxx"',
      ),
      sample(
        'AZURE_OPENAI_API_KEY=',
        noise(BASE62, 52, 500),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 501),
        'AC',
        noise(BASE62, 12, 502),
        'AC',
        'OG',
        noise(BASE62, 4, 503),
        '0aB1',
      ),
    ],
  },
})
