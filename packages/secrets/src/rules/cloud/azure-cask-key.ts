import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds keys of Azure services in the common annotated format: 84 characters with `JQQJ99` at the 53rd. */
export const azureCaskKey = defineRule({
  id: 'azure-cask-key',
  provider: 'Microsoft Azure',
  title: 'Azure service key',
  risk: 'It calls the Azure service that issued it (Maps, Cognitive Services, Event Grid and others) with all that the key allows.',
  pattern: `[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}${exceptWords(['AZDO', 'ACOG'], BASE62)}[0-9A-Za-z]{4}(?:[0-9A-Za-z]{2}==)?`,
  notBefore: '[0-9A-Za-mo-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-cask-key',
  rotate: 'Azure portal › the resource that issued it › Keys: regenerate the key.',
  documentation: 'https://github.com/microsoft/security-utilities',
  examples: {
    positives: [
      ...inAssignments(
        'AZURE_MAPS_KEY',
        sample(
          noise(BASE62, 52, 50),
          'JQ',
          'QJ99BA',
          noise(BASE62, 2, 51),
          'AC',
          noise(BASE62, 12, 52),
          'XY',
          'ZA',
          noise(BASE62, 4, 53),
        ),
      ),
      sample(
        noise(BASE62, 52, 54),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 55),
        'AC',
        noise(BASE62, 12, 56),
        'XY',
        'ZA',
        noise(BASE62, 4, 57),
      ),
      sample(
        'AZURE_MAPS_KEY=',
        completeToken(
          'azure-cask-key',
          sample(noise(BASE62, 52, 58), 'JQ', 'QJ99BA', noise(BASE62, 2, 59), 'AC', noise(BASE62, 12, 60), 'XY', 'ZA'),
        ),
      ),
    ],
    negatives: [
      sample('AZURE_MAPS_KEY=', noise(BASE62, 84, 61)),
      sample(
        'AZURE_MAPS_KEY=',
        noise(BASE62, 50, 62),
        'JQ',
        'QJ99BAC',
        noise(BASE62, 15, 63),
        'XY',
        'ZA',
        noise(BASE62, 4, 64),
      ),
      sample(
        'AZURE_MAPS_KEY=',
        noise(BASE62, 52, 65),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 66),
        'AC',
        noise(BASE62, 12, 67),
        'XY',
        'ZA',
        noise(BASE62, 3, 68),
      ),
      sample(
        'AZURE_MAPS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQ',
        'QJ99BAxxACxxxxxxxxxxxxXY',
        'ZAxxxx"',
      ),
      sample(
        'AZURE_MAPS_KEY=',
        noise(BASE62, 52, 69),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 70),
        'AC',
        noise(BASE62, 12, 71),
        'XY',
        'ZA',
        noise(BASE62, 4, 72),
        '0aB1',
      ),
    ],
  },
})
