import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('xo', 'xe.', 'xoxp-', '1-', noise(BASE64, 160, 61))

/** Slack app configuration or rotated access token. */
export const slackConfigAccessToken = defineRule({
  id: 'slack-config-access-token',
  provider: 'Slack',
  title: 'Slack app configuration or rotated access token',
  risk: 'Changes the manifests of the workspace’s apps, or acts as the app for twelve hours.',
  pattern: String.raw`xoxe\.xox[bp]-[0-9]-[0-9A-Za-z+/=_-]{120,260}`,
  notAfter: '[0-9A-Za-z+/=_-]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate: 'api.slack.com/apps → Your app configuration tokens → Revoke; rotated tokens with `auth.revoke`.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_CONFIG_TOKEN', TOKEN)],
    negatives: [
      sample('xo', 'xe.', 'xoxp-', '1-', noise(BASE64, 100, 61)),
      `SLACK_CONFIG_TOKEN=${sample('xo', 'xe.', 'xoxp-', '1-', 'x'.repeat(160))}`,
    ],
  },
})
