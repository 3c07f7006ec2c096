import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds the `code=` of an address of Azure Functions, keys of the old format. */
export const azureFunctionCode = defineRule({
  id: 'azure-function-code',
  provider: 'Microsoft Azure',
  title: 'Azure Functions key in an address',
  risk: 'It calls the function; a master key calls all of them.',
  pattern: `\\.azurewebsites\\.net/(?:api|runtime|admin)/[^\\s"'?]{1,200}\\?(?:[^\\s"']{0,200}&)?code=((?:[\\w/+-]|%2[BbFf]){44}${exceptWords(['AzFu'], `${BASE64URL}/+`)}(?:[\\w/+-]|%2[BbFf]){6}(?:==|%3[Dd]%3[Dd]))`,
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Azure portal › the function app › App keys (or the function › Function keys): renew the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to',
  examples: {
    positives: [
      sample(
        'fetch("https://app.azurewebsites.net/api/run?code=',
        noise(BASE62, 50, 618),
        '%2F',
        noise(BASE62, 3, 619),
        '==")',
      ),
      sample('https://app.azurewebsites.net/api/run?name=x&code=', noise(BASE62, 54, 620), '==\n'),
    ],
    negatives: [
      'https://app.azurewebsites.net/api/run?code=your-key',
      sample('https://app.azurewebsites.net/api/run?code=', noise(BASE62, 30, 621), '=='),
    ],
  },
})
