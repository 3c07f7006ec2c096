import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('r', 'e_', noise(BASE62, 8, 41), '_', noise(BASE62, 24, 42))

/** Resend API key. */
export const resendApiKey = defineRule({
  id: 'resend-api-key',
  provider: 'Resend',
  title: 'Resend API key',
  risk: 'Sends mail in the owner’s name.',
  pattern: 're_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}',
  notBefore: '[A-Z0-9]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.6,
  confidence: 'high',
  rotate: 'Resend → API keys → Remove.',
  documentation: 'https://resend.com/docs/dashboard/api-keys/introduction',
  examples: {
    positives: [...inAssignments('RESEND_API_KEY', TOKEN), TOKEN, `new Resend("${TOKEN}")`],
    negatives: [
      sample('r', 'e_', noise(BASE62, 8, 41), '_', noise(BASE62, 23, 42)),
      `RESEND_API_KEY=${sample('r', 'e_', 'x'.repeat(8), '_', 'x'.repeat(24))}`,
      'core_internal_thisIsTheLongestNameOf',
    ],
  },
})
