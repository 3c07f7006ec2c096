import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, HEX, noise, sample } from '../sample.ts'

/** Finds `APP_USR-`, numbers, a 32-digit secret and a user. */
export const mercadopagoAccessToken = defineRule({
  id: 'mercadopago-access-token',
  provider: 'Mercado Pago',
  title: 'Mercado Pago access token',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'APP_USR-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{5,12}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Mercado Pago › Your integrations › the application › Credentials: renew them.',
  documentation: 'https://www.mercadopago.com/developers/en/docs',
  examples: {
    positives: [
      ...inContexts(
        'MERCADOPAGO_ACCESS_TOKEN',
        sample(
          'APP',
          '_USR-',
          noise(DIGITS, 16, 849),
          '-',
          noise(DIGITS, 6, 850),
          '-',
          noise(HEX, 32, 851),
          '-',
          noise(DIGITS, 9, 852),
        ),
      ),
    ],
    negatives: [
      sample(
        'MERCADOPAGO_ACCESS_TOKEN=APP',
        '_USR-',
        noise(HEX, 8, 853),
        '-',
        noise(HEX, 4, 854),
        '-',
        noise(HEX, 4, 855),
        '-',
        noise(HEX, 4, 856),
        '-',
        noise(HEX, 12, 857),
      ),
      sample(
        'MERCADOPAGO_ACCESS_TOKEN="APP',
        '_USR-xxxxxxxxxxxxxxxx-xxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxx"',
      ),
    ],
  },
})
