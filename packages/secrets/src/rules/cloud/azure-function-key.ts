import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds keys of Azure Functions: 56 characters with `AzFu` at the 45th. */
export const azureFunctionKey = defineRule({
  id: 'azure-function-key',
  provider: 'Microsoft Azure',
  title: 'Azure Functions key',
  risk: 'It calls the function; a host or master key calls all of them and the administrative interface.',
  pattern: '[\\w-]{44}AzFu[\\w-]{5}[AQgw]==',
  notBefore: '[0-9A-Za-mo-z_/+-]',
  notAfter: '[\\w=-]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the function app › App keys (or the function › Function keys): renew the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
  examples: {
    positives: [
      ...inAssignments('FUNCTION_KEY', sample(noise(BASE64URL, 44, 240), 'Az', 'Fu', noise(BASE64URL, 5, 241), 'Q==')),
      sample(
        'https://app.azurewebsites.net/api/run?code=',
        noise(BASE64URL, 44, 242),
        'Az',
        'Fu',
        noise(BASE64URL, 5, 243),
        'w==',
      ),
      sample(noise(BASE64URL, 44, 244), 'Az', 'Fu', noise(BASE64URL, 5, 245), 'Q=='),
      sample('FUNCTION_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE62, 44, 246), 'Az', 'Fu'))),
    ],
    negatives: [
      sample('FUNCTION_KEY=', noise(BASE64URL, 44, 247), 'Az', 'Fx', noise(BASE64URL, 5, 248), 'Q=='),
      sample('FUNCTION_KEY=', noise(BASE64URL, 30, 249), 'Az', 'Fu', noise(BASE64URL, 5, 250), 'Q=='),
      sample('FUNCTION_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz', 'FuxxxxxQ=="'),
    ],
  },
})
