import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('xo', 'xb-', noise('123456789', 12, 26), '-', noise(BASE62, 24, 27))

/** Slack bot token of the older format. */
export const slackLegacyBotToken = defineRule({
  id: 'slack-legacy-bot-token',
  provider: 'Slack',
  title: 'Slack bot token of the older format',
  risk: 'Reads and posts in the channels of the workspace.',
  pattern: 'xoxb-[0-9]{8,14}-[A-Za-z][0-9A-Za-z]{17,33}|xoxb-[0-9]{8,14}-[0-9]{1,8}[A-Za-z][0-9A-Za-z]{9,32}',
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
      sample('xo', 'xb-', noise('123456789', 12, 26), '-', noise(BASE62, 14, 27)),
      `SLACK_BOT_TOKEN=${sample('xo', 'xb-', 'x'.repeat(12), '-', 'x'.repeat(24))}`,
    ],
  },
})
