import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `pdl_live_apikey_` or its sandbox form, an id, a secret and a checksum. */
export const paddleApiKey = defineRule({
  id: 'paddle-api-key',
  provider: 'Paddle',
  title: 'Paddle API key',
  risk: "It charges customers, pays out and reads payment data in the merchant's name.",
  pattern: 'pdl_(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Paddle › Developer tools › Authentication: revoke it and create another.',
  documentation: 'https://developer.paddle.com/api-reference/about/authentication',
  examples: {
    positives: [
      ...inContexts(
        'PADDLE_API_KEY',
        sample(
          'pdl',
          '_live_apikey_01',
          noise(DIGITS + LOWER, 24, 845),
          '_',
          noise(BASE62, 22, 846),
          '_',
          noise(BASE62, 3, 847),
        ),
      ),
    ],
    negatives: [
      sample(
        'PADDLE_API_KEY=pdl',
        '_live_apikey_01',
        noise(DIGITS + LOWER, 24, 848),
        '_',
        noise(BASE62, 22, 849),
        '_',
        noise(BASE62, 2, 850),
      ),
      sample('PADDLE_API_KEY="pdl', '_live_apikey_01xxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_xxx"'),
      sample(
        'PADDLE_API_KEY=pdl',
        '_live_apikey_01',
        noise(DIGITS + LOWER, 24, 851),
        '_',
        noise(BASE62, 22, 852),
        '_',
        noise(BASE62, 3, 853),
        '0aB1',
      ),
    ],
  },
})
