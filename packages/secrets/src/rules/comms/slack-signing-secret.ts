import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 57)

/** Slack app signing or client secret. */
export const slackSigningSecret = defineRule({
  id: 'slack-signing-secret',
  provider: 'Slack',
  title: 'Slack app signing or client secret',
  risk: 'Forges requests that seem to come from Slack, or passes for the app.',
  pattern: assigned(String.raw`slack[\w.-]{0,16}secret`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'api.slack.com/apps → the app → Basic information → App credentials → Regenerate.',
  documentation: 'https://docs.slack.dev/authentication/verifying-requests-from-slack/',
  examples: {
    positives: [...inAssignments('SLACK_SIGNING_SECRET', TOKEN)],
    negatives: [
      `SLACK_SIGNING_SECRET=${noise(HEX, 31, 57)}`,
      `SLACK_SIGNING_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SLACK_SIGNING_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
