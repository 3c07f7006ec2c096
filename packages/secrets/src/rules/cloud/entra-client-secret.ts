import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds client secrets of Entra applications: a digit and `Q~` behind three characters, and 31 to 34 more. */
export const entraClientSecret = defineRule({
  id: 'entra-client-secret',
  aliases: ['azure-ad-client-secret'],
  provider: 'Microsoft Entra',
  title: 'Entra (Azure AD) client secret',
  risk: 'It signs in as the application, with every permission granted to it.',
  pattern: '[\\w.~-]{3}[0-9]Q~[\\w.~-]{31,34}',
  notBefore: '[0-9A-Za-mo-z.~+/_-]',
  notAfter: '[\\w.~+/-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'entra-client-secret',
  rotate:
    'Entra admin centre › App registrations › the application › Certificates & secrets: add a secret, deploy it, delete the old one.',
  documentation: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
  examples: {
    positives: [
      ...inAssignments('AZURE_CLIENT_SECRET', sample(noise(BASE62, 3, 433), '8', 'Q~', noise(BASE62, 34, 434))),
      sample(noise(BASE62, 3, 435), '8', 'Q~', noise(BASE62, 34, 436)),
      sample('azure_client_secret: ', noise(BASE62, 3, 437), '7', 'Q~', noise(BASE62, 31, 438), '\nregion: eu\n'),
      sample(
        'AZURE_CLIENT_SECRET=',
        completeToken('entra-client-secret', sample(noise(BASE62, 3, 439), '8', 'Q~', noise(BASE62, 31, 440))),
      ),
    ],
    negatives: [
      sample('AZURE_CLIENT_SECRET=', noise(BASE62, 3, 441), '8', 'Q~', noise(BASE62, 20, 442)),
      sample('AZURE_CLIENT_SECRET=', noise(BASE62, 3, 443), 'x', 'Q~', noise(BASE62, 34, 444)),
      sample('AZURE_CLIENT_SECRET="xxx8', 'Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('AZURE_CLIENT_SECRET=', noise(BASE62, 3, 445), '8', 'Q~', noise(BASE62, 34, 446), '0aB1'),
    ],
  },
})
