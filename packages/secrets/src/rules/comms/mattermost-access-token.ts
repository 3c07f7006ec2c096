import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 26, 53)

/** Mattermost access token. */
export const mattermostAccessToken = defineRule({
  id: 'mattermost-access-token',
  provider: 'Mattermost',
  title: 'Mattermost access token',
  risk: 'Reads and posts as its owner.',
  pattern: assigned('mattermost', '[0-9a-z]{26}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Mattermost → Profile → Security → Personal access tokens → Delete; bots under Integrations.',
  documentation: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  examples: {
    positives: [...inAssignments('MATTERMOST_TOKEN', TOKEN)],
    negatives: [
      `MATTERMOST_TOKEN=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 25, 53)}`,
      `MATTERMOST_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `MATTERMOST_TOKEN=${sample('x'.repeat(26))}`,
    ],
  },
})
