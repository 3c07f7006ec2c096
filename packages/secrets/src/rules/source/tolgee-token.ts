import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const TOKEN = sample('tg', 'pak_', noise(ALPHABET, 52, 34))

/** Tolgee project key or personal access token. */
export const tolgeeToken = defineRule({
  id: 'tolgee-token',
  provider: 'Tolgee',
  title: 'Tolgee project key or personal access token',
  risk: 'Reads and changes translations.',
  pattern: 'tgpa[kt]_[a-z0-9_]{40,80}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Tolgee → Account → Project API keys → Regenerate.',
  documentation: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
  examples: {
    positives: [...inContexts('TOLGEE_API_KEY', TOKEN)],
    negatives: [sample('tg', 'pak_', noise(ALPHABET, 20, 34)), `TOLGEE_API_KEY=${'x'.repeat(24)}`],
  },
})
