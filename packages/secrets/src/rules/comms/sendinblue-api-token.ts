import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('xke', 'ysib-', noise(HEX, 64, 58), '-', noise(BASE62, 16, 59))

/** Brevo (Sendinblue) API or SMTP key. */
export const sendinblueApiToken = defineRule({
  id: 'sendinblue-api-token',
  aliases: ['brevo-api-key'],
  provider: 'Brevo',
  title: 'Brevo (Sendinblue) API or SMTP key',
  risk: 'Sends mail in the owner’s name and reads contacts.',
  pattern: 'x(?:key|smtp)sib-[0-9A-Fa-f]{64}-[0-9A-Za-z]{16}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'Brevo → Account → SMTP & API → delete the key.',
  documentation: 'https://developers.brevo.com/docs/getting-started',
  examples: {
    positives: [...inContexts('BREVO_API_KEY', TOKEN)],
    negatives: [
      sample('xke', 'ysib-', noise(HEX, 64, 58), '-', noise(BASE62, 15, 59)),
      `BREVO_API_KEY=${sample('xke', 'ysib-', 'x'.repeat(64), '-', 'x'.repeat(16))}`,
    ],
  },
})
