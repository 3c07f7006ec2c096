import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Vultr keys by their name: 36 upper-case letters and digits. */
export const vultrApiKey = defineRule({
  id: 'vultr-api-key',
  provider: 'Vultr',
  title: 'Vultr API key',
  risk: 'It manages every instance, network and bill of the account.',
  pattern: assigned('vultr', '[0-9A-Z]{36}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Vultr portal › Account › API: regenerate the key.',
  documentation: 'https://docs.vultr.com/support/platform/api',
  examples: {
    positives: [...inAssignments('VULTR_API_KEY', sample(noise(DIGITS + UPPER, 36, 252)))],
    negatives: [
      sample('VULTR_API_KEY=', noise(DIGITS + UPPER, 35, 253)),
      'VULTR_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('VULTR_API_KEY=', noise(DIGITS + UPPER, 36, 254), '0aB1'),
      sample('checksum = "', noise(DIGITS + UPPER, 36, 255), '"'),
    ],
  },
})
