import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('pub', 'key-', noise(HEX, 32, 73))

/** Mailgun public validation key. */
export const mailgunPubKey = defineRule({
  id: 'mailgun-pub-key',
  provider: 'Mailgun',
  title: 'Mailgun public validation key',
  risk: 'Validates addresses at the owner’s cost.',
  pattern: 'pubkey-[0-9A-Fa-f]{32}',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Mailgun → Account → API security → Verification public key → Reset.',
  documentation: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  examples: {
    positives: [...inContexts('MAILGUN_PUBLIC_KEY', TOKEN)],
    negatives: [
      sample('pub', 'key-', noise(HEX, 31, 73)),
      `MAILGUN_PUBLIC_KEY=${sample('pub', 'key-', 'x'.repeat(32))}`,
    ],
  },
})
