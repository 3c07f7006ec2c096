import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'xa',
  'pp-',
  '1-A',
  noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10, 60),
  '-',
  noise('123456789', 13, 61),
  '-',
  noise(HEX, 64, 62),
)

/** Slack app-level token. */
export const slackAppToken = defineRule({
  id: 'slack-app-token',
  provider: 'Slack',
  title: 'Slack app-level token',
  risk: 'Opens socket connections as the app and receives its events.',
  pattern: 'xapp-(?:[0-9]-[A-Z0-9]{6,16}-[0-9]{8,16}-[0-9a-z]{32,80}|[0-9]{10,14}-[0-9A-Za-z/+]{24})',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate: 'api.slack.com/apps → the app → Basic information → App-level tokens → Revoke.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_APP_TOKEN', TOKEN)],
    negatives: [
      sample(
        'xa',
        'pp-',
        '1-A',
        noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10, 60),
        '-',
        noise('123456789', 13, 61),
        '-',
        noise(HEX, 24, 62),
      ),
      `SLACK_APP_TOKEN=${sample('xa', 'pp-', '1-A', 'x'.repeat(10), '-', 'x'.repeat(13), '-', 'x'.repeat(64))}`,
    ],
  },
})
