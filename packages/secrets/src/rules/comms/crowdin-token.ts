import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 80, 15)

/** Crowdin personal access token. */
export const crowdinToken = defineRule({
  id: 'crowdin-token',
  provider: 'Crowdin',
  title: 'Crowdin personal access token',
  risk: 'Reads and changes the translations of its owner’s projects.',
  pattern: assigned('crowdin', '[0-9A-Fa-f]{80}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Crowdin → Account settings → API → Revoke.',
  documentation: 'https://support.crowdin.com/account-settings/#api',
  examples: {
    positives: [...inAssignments('CROWDIN_TOKEN', TOKEN)],
    negatives: [
      `CROWDIN_TOKEN=${noise(HEX, 79, 15)}`,
      `CROWDIN_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `CROWDIN_TOKEN=${sample('x'.repeat(80))}`,
    ],
  },
})
