import { defineRule } from '../define-rule.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** A signed JSON Web Token. */
export const jwt = defineRule({
  id: 'jwt',
  aliases: ['jwt-base64'],
  provider: 'Generic',
  title: 'JSON Web Token',
  risk: 'Until it expires, whoever has it is taken for the person or service that it names.',
  pattern: '(ey[A-Za-z0-9_-]{15,}\\.ey[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,})',
  notBefore: '[\\w-]',
  notAfter: '[\\w-]',
  keywords: ['eyj', 'ewo', 'eya', 'eyi'],
  validator: 'jwt',
  confidence: 'medium',
  invalidConfidence: 'low',
  rotate: 'End the session or revoke the token at its issuer; if it does not expire, change the signing key.',
  documentation: 'https://www.rfc-editor.org/rfc/rfc7519',
  examples: {
    positives: [
      sample(
        'token=',
        'eyJhbGciOiJSUzI1NiIsImtpZCI6IjcifQ',
        '.eyJpc3MiOiJvcHMiLCJzdWIiOiI4MTcyIn0.',
        noise(BASE64URL, 342, 3),
      ),
      sample(
        'Cookie: session=',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
        '.eyJzdWIiOiI4ODE3MiIsInJvbGUiOiJvcHMifQ.',
        noise(BASE64URL, 43, 2),
      ),
    ],
    negatives: [
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0',
      sample(
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ',
        '.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
      ),
    ],
  },
})
