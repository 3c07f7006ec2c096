import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'xo',
  'xc-',
  noise('123456789', 12, 22),
  '-',
  noise('123456789', 12, 23),
  '-',
  noise('123456789', 13, 24),
  '-',
  noise(HEX, 64, 25),
)

/** Slack browser session token. */
export const slackClientToken = defineRule({
  id: 'slack-client-token',
  provider: 'Slack',
  title: 'Slack browser session token',
  risk: 'Acts as the signed-in person, together with the session cookie.',
  pattern: 'xoxc-(?:[0-9]{8,14}-){3}[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate: 'Slack → Account settings → Sign out of all other sessions.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_TOKEN', TOKEN)],
    negatives: [
      sample(
        'xo',
        'xc-',
        noise('123456789', 12, 22),
        '-',
        noise('123456789', 12, 23),
        '-',
        noise('123456789', 13, 24),
        '-',
        noise(HEX, 63, 25),
      ),
      `SLACK_TOKEN=${sample('xo', 'xc-', 'x'.repeat(12), '-', 'x'.repeat(12), '-', 'x'.repeat(13), '-', 'x'.repeat(64))}`,
    ],
  },
})
