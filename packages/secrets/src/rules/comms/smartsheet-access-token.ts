import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 37, 37)

/** Smartsheet API access token. */
export const smartsheetAccessToken = defineRule({
  id: 'smartsheet-access-token',
  provider: 'Smartsheet',
  title: 'Smartsheet API access token',
  risk: 'Reads and changes the sheets of its owner.',
  pattern: assigned('smartsheet', '[0-9A-Za-z]{37}|[0-9a-z]{26}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Smartsheet → Personal settings → API access → Revoke.',
  documentation: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  examples: {
    positives: [...inAssignments('SMARTSHEET_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `SMARTSHEET_ACCESS_TOKEN=${noise(BASE62, 36, 37)}`,
      `checksum: ${TOKEN}`,
      `SMARTSHEET_ACCESS_TOKEN=${sample('x'.repeat(37))}`,
    ],
  },
})
