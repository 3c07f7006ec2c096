import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'xo',
  'xs-',
  noise('123456789', 10, 12),
  '-',
  noise('123456789', 10, 13),
  '-',
  noise('123456789', 10, 14),
  '-',
  noise(HEX, 10, 15),
)

/** Slack legacy token. */
export const slackLegacyToken = defineRule({
  id: 'slack-legacy-token',
  provider: 'Slack',
  title: 'Slack legacy token',
  risk: 'Acts as the person who made it, without limits by scope.',
  pattern: 'xox[os]-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[0-9A-Fa-f]{10,64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate: 'Slack → Legacy tokens page → Revoke, or call `auth.revoke`.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_TOKEN', TOKEN)],
    negatives: [
      sample(
        'xo',
        'xs-',
        noise('123456789', 10, 12),
        '-',
        noise('123456789', 10, 13),
        '-',
        noise('123456789', 10, 14),
        '-',
        noise(HEX, 5, 15),
      ),
      `SLACK_TOKEN=${sample('xo', 'xs-', 'x'.repeat(10), '-', 'x'.repeat(10), '-', 'x'.repeat(10), '-', 'x'.repeat(10))}`,
    ],
  },
})
