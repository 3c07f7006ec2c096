import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Amazon Marketplace Web Service tokens: `amzn.mws.` and a UUID. */
export const awsMwsAuthToken = defineRule({
  id: 'aws-mws-auth-token',
  provider: 'AWS',
  title: 'Amazon MWS auth token',
  risk: "It gives a developer access to a seller's orders, listings and reports.",
  pattern: 'amzn\\.mws\\.[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  notAfter: '[0-9A-Za-z-]',
  confidence: 'high',
  rotate:
    "Seller Central › Apps and Services › Manage your apps: disable the developer's access and authorise it anew.",
  documentation: 'https://developer-docs.amazon.com/sp-api/',
  examples: {
    positives: [
      ...inContexts(
        'MWS_AUTH_TOKEN',
        sample(
          'amzn',
          '.mws.',
          noise(HEX, 8, 832),
          '-',
          noise(HEX, 4, 833),
          '-',
          noise(HEX, 4, 834),
          '-',
          noise(HEX, 4, 835),
          '-',
          noise(HEX, 12, 836),
        ),
      ),
    ],
    negatives: [
      'amzn.mws.client',
      sample(
        'amzn',
        '.sellers.',
        noise(HEX, 8, 837),
        '-',
        noise(HEX, 4, 838),
        '-',
        noise(HEX, 4, 839),
        '-',
        noise(HEX, 4, 840),
        '-',
        noise(HEX, 12, 841),
      ),
      sample('MWS_AUTH_TOKEN=amzn', '.mws.', noise(HEX, 8, 842), '-', noise(HEX, 4, 843)),
      sample('MWS_AUTH_TOKEN="amzn', '.mws.xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"'),
    ],
  },
})
