import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'xo',
  'xb-',
  noise('123456789', 12, 64),
  '-',
  noise('123456789', 13, 65),
  '-',
  noise(BASE62, 24, 66),
)

/** Slack bot token. */
export const slackBotToken = defineRule({
  id: 'slack-bot-token',
  provider: 'Slack',
  title: 'Slack bot token',
  risk: 'Reads and posts in the channels of the workspace, within the scopes of the bot.',
  pattern: 'xoxb-[0-9]{9,14}-[0-9]{9,14}-[0-9A-Za-z-]{18,40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate:
    'api.slack.com/apps → the app → OAuth & Permissions → Revoke tokens, or call `auth.revoke`; then reinstall the app.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_BOT_TOKEN', TOKEN)],
    negatives: [
      sample('xo', 'xb-', noise('123456789', 12, 64), '-', noise('123456789', 13, 65), '-', noise(BASE62, 16, 66)),
      `SLACK_BOT_TOKEN=${sample('xo', 'xb-', 'x'.repeat(12), '-', 'x'.repeat(13), '-', 'x'.repeat(24))}`,
      'xoxb-your-bot-token-goes-in-here',
    ],
  },
})
