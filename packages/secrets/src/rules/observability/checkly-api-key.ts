import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `cu_` or `cs_` and 32 hexadecimal digits. */
export const checklyApiKey = defineRule({
  id: 'checkly-api-key',
  provider: 'Checkly',
  title: 'Checkly API key',
  risk: 'It reads and changes checks, and the secrets that they use.',
  pattern: 'c[us]_[0-9a-f]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Checkly › User settings › API keys: revoke it and create another.',
  documentation: 'https://www.checklyhq.com/docs/',
  examples: {
    positives: [
      ...inAssignments('CHECKLY_API_KEY', sample('cu', '_', noise(HEX, 32, 698))),
      sample('cu', '_', noise(HEX, 32, 699)),
    ],
    negatives: [
      sample('CHECKLY_API_KEY=cu', '_', noise(HEX, 31, 700)),
      sample('CHECKLY_API_KEY="cu', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CHECKLY_API_KEY=cu', '_', noise(HEX, 32, 701), '0aB1'),
    ],
  },
})
