import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE32, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'A',
  '3-',
  noise(BASE32, 6, 41),
  '-',
  noise(BASE32, 11, 42),
  '-',
  noise(BASE32, 5, 43),
  '-',
  noise(BASE32, 5, 44),
  '-',
  noise(BASE32, 5, 45),
)

/** 1Password secret key. */
export const onePasswordSecretKey = defineRule({
  id: '1password-secret-key',
  provider: '1Password',
  title: '1Password secret key',
  risk: 'Half of what opens an account; with the password it decrypts every vault.',
  pattern: 'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}',
  notBefore: '[0-9A-Za-z-]',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: '1Password → Your account → Regenerate your secret key.',
  documentation: 'https://support.1password.com/secret-key/',
  examples: {
    positives: [...inAssignments('OP_SECRET_KEY', TOKEN), TOKEN, `1Password emergency kit: ${TOKEN}.`],
    negatives: [
      sample(
        'A',
        '3-',
        noise(BASE32, 6, 41),
        '-',
        noise(BASE32, 11, 42),
        '-',
        noise(BASE32, 5, 43),
        '-',
        noise(BASE32, 5, 44),
        '-',
        noise(BASE32, 4, 45),
      ),
      `OP_SECRET_KEY=${sample('A', '3-', 'X'.repeat(6), '-', 'X'.repeat(11), '-', 'X'.repeat(5), '-', 'X'.repeat(5), '-', 'X'.repeat(5))}`,
    ],
  },
})
