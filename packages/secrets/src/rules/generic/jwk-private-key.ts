import { defineRule } from '../define-rule.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** The private member of a JSON Web Key. */
export const jwkPrivateKey = defineRule({
  id: 'jwk-private-key',
  provider: 'Generic',
  title: 'Private JSON Web Key',
  risk: 'Whoever has it can sign or decrypt tokens as its owner.',
  pattern: '"kty"[ \\t]*:[ \\t]*"(?:RSA|EC|OKP)"[^{}]*?"d"[ \\t]*:[ \\t]*"([A-Za-z0-9_-]{40,800})"',
  confidence: 'high',
  rotate: 'Make a new key, publish its public half, and remove the old one from the key set.',
  documentation: 'https://www.rfc-editor.org/rfc/rfc7517',
  examples: {
    positives: [
      sample(
        '{ "kty": "RSA", "n": "',
        noise(BASE64URL, 342, 4),
        '", "e": "AQAB", "d": "',
        noise(BASE64URL, 342, 5),
        '" }',
      ),
      sample('{"kty":"EC","crv":"P-256","x":"', noise(BASE64URL, 43, 2), '","d":"', noise(BASE64URL, 43, 3), '"}'),
    ],
    negatives: [
      '{"kty":"oct","d":"none"}',
      sample('{"kty":"EC","crv":"P-256","x":"', noise(BASE64URL, 43, 2), '","y":"', noise(BASE64URL, 43, 3), '"}'),
    ],
  },
})
