import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('10', '00.', noise(HEX, 32, 61), '.', noise(HEX, 32, 62))

/** Zoho OAuth access, refresh or grant token. */
export const zohoToken = defineRule({
  id: 'zoho-token',
  provider: 'Zoho',
  title: 'Zoho OAuth access, refresh or grant token',
  risk: 'Reads and changes records, mail or files, within the granted scopes.',
  pattern: String.raw`1000\.[0-9A-Fa-f]{32}\.[0-9A-Fa-f]{32}`,
  notBefore: '[0-9.]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'accounts.zoho.com → Sessions → Connected apps → Remove; or call the revoke endpoint.',
  documentation: 'https://www.zoho.com/accounts/protocol/oauth.html',
  examples: {
    positives: [...inContexts('ZOHO_REFRESH_TOKEN', TOKEN)],
    negatives: [
      sample('10', '00.', noise(HEX, 32, 61), '.', noise(HEX, 31, 62)),
      `ZOHO_REFRESH_TOKEN=${sample('10', '00.', '0'.repeat(32), '.', '0'.repeat(32))}`,
    ],
  },
})
