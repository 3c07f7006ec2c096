import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('sign', 'key-', 'prod-', noise(HEX, 64, 25))

/** Inngest signing key. */
export const inngestSigningKey = defineRule({
  id: 'inngest-signing-key',
  provider: 'Inngest',
  title: 'Inngest signing key',
  risk: 'Calls every function of the environment, and reads its runs.',
  pattern: 'signkey-[a-z0-9_]{1,32}-[0-9a-f]{64}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Inngest → Environment → Signing key → Rotate.',
  documentation: 'https://www.inngest.com/docs/platform/signing-keys',
  examples: {
    positives: [...inContexts('INNGEST_SIGNING_KEY', TOKEN)],
    negatives: [sample('sign', 'key-', 'prod-', noise(HEX, 30, 25)), `INNGEST_SIGNING_KEY=${'x'.repeat(24)}`],
  },
})
