import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 20, 24)

/** Gemfury push or deploy token. */
export const gemfuryToken = defineRule({
  id: 'gemfury-token',
  provider: 'Gemfury',
  title: 'Gemfury push or deploy token',
  risk: 'Reads, perhaps publishes, the private packages of the account.',
  pattern: assigned(String.raw`(?:gem)?fury[\w.-]{0,12}token`, '[0-9A-Za-z]{20}|[0-9A-Za-z_-]{40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Gemfury → Settings → Tokens → Revoke.',
  documentation: 'https://gemfury.com/help/tokens',
  examples: {
    positives: [...inAssignments('FURY_TOKEN', TOKEN)],
    negatives: [`FURY_TOKEN=${noise(BASE62, 19, 24)}`, `checksum: ${TOKEN}`, `FURY_TOKEN=${sample('x'.repeat(20))}`],
  },
})
