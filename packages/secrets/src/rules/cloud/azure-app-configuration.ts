import { defineRule } from '../define-rule.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

/** Finds the secret of an App Configuration connection string. */
export const azureAppConfiguration = defineRule({
  id: 'azure-app-configuration',
  provider: 'Microsoft Azure',
  title: 'Azure App Configuration connection string',
  risk: 'It reads, and with a read-write key changes, the configuration of every application on the store.',
  pattern:
    'Endpoint=https://[\\w-]{1,64}\\.azconfig\\.(?:io|azure\\.us|azure\\.cn);Id=[^;\\s"\']{4,60};Secret=([\\w+/=-]{36,100})',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Azure portal › the App Configuration store › Access settings: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-best-practices',
  examples: {
    positives: [
      sample(
        'AZURE_APPCONFIG="Endpoint=https://cfg.azconfig.io;Id=ab-l0-s0:',
        noise(BASE62, 20, 274),
        ';Secret=',
        noise(BASE64, 43, 275),
        '="',
      ),
      sample(
        '"AppConfig": "Endpoint=https://cfg.azconfig.io;Id=',
        noise(BASE62, 4, 276),
        ';Secret=',
        noise(BASE62, 84, 277),
        '"',
      ),
    ],
    negatives: [
      'Endpoint=https://cfg.azconfig.io;Id=x;Secret=',
      'Endpoint=https://cfg.azconfig.io;Id=abcd;Secret=<secret>',
    ],
  },
})
