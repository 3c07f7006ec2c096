import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'xo',
  'xp-',
  noise('123456789', 12, 8),
  '-',
  noise('123456789', 12, 9),
  '-',
  noise('123456789', 13, 10),
  '-',
  noise(HEX, 32, 11),
)

/** Slack user token. */
export const slackUserToken = defineRule({
  id: 'slack-user-token',
  provider: 'Slack',
  title: 'Slack user token',
  risk: 'Acts as the person who installed the app: reads messages and files, direct ones too.',
  pattern: 'xox[pe]-(?:[0-9]{9,14}-){2,3}[0-9A-Za-z]{24,36}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate:
    'api.slack.com/apps → the app → OAuth & Permissions → Revoke tokens, or call `auth.revoke`; then reinstall the app.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_TOKEN', TOKEN)],
    negatives: [
      sample(
        'xo',
        'xp-',
        noise('123456789', 12, 8),
        '-',
        noise('123456789', 12, 9),
        '-',
        noise('123456789', 13, 10),
        '-',
        noise(HEX, 22, 11),
      ),
      `SLACK_TOKEN=${sample('xo', 'xp-', 'x'.repeat(12), '-', 'x'.repeat(12), '-', 'x'.repeat(13), '-', 'x'.repeat(32))}`,
    ],
  },
})
