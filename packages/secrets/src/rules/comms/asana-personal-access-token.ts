import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('1/', noise('123456789', 16, 22), ':', noise(HEX, 32, 23))

/** Asana personal access token. */
export const asanaPersonalAccessToken = defineRule({
  id: 'asana-personal-access-token',
  provider: 'Asana',
  title: 'Asana personal access token',
  risk: 'Reads and changes the tasks of its owner.',
  pattern: '[012]/[0-9]{12,18}(?:/[0-9]{12,18})?:[0-9A-Fa-f]{32}',
  notBefore: '[0-9]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Asana → Settings → Apps → Manage developer apps → Personal access tokens → Revoke.',
  documentation: 'https://developers.asana.com/docs/personal-access-token',
  examples: {
    positives: [...inContexts('ASANA_TOKEN', TOKEN)],
    negatives: [
      sample('1/', noise('123456789', 16, 22), ':', noise(HEX, 31, 23)),
      `ASANA_TOKEN=${sample('1/', '0'.repeat(16), ':', '0'.repeat(32))}`,
    ],
  },
})
