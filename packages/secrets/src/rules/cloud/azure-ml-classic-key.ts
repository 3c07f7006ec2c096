import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Machine Learning (classic) web service: 88 base-64 characters with `+AMC` at the 77th. */
export const azureMlClassicKey = defineRule({
  id: 'azure-ml-classic-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Machine Learning (classic) web service key',
  risk: "It calls the model's web service at the owner's expense.",
  pattern: '[A-Za-z0-9+/]{76}\\+AMC[A-Za-z0-9+/]{5}[AQgw]==',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the web service › Keys: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/machine-learning/how-to-authenticate-online-endpoint',
  examples: {
    positives: [
      ...inAssignments('AZURE_ML_API_KEY', sample(noise(BASE64, 76, 696), '+A', 'MC', noise(BASE64, 5, 697), 'Q==')),
      sample(noise(BASE64, 76, 698), '+A', 'MC', noise(BASE64, 5, 699), 'Q=='),
      sample('AZURE_ML_API_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 76, 700), '+A', 'MC'))),
    ],
    negatives: [
      sample('AZURE_ML_API_KEY=', noise(BASE64, 76, 701), '+XYZ', noise(BASE64, 5, 702), 'Q=='),
      sample('AZURE_ML_API_KEY=', noise(BASE64, 70, 703), '+A', 'MC', noise(BASE64, 5, 704), 'Q=='),
      sample('AZURE_ML_API_KEY=', noise(BASE64, 76, 705), '+A', 'MC', noise(BASE64, 40, 706)),
      sample(
        'AZURE_ML_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A',
        'MCxxxxxQ=="',
      ),
    ],
  },
})
