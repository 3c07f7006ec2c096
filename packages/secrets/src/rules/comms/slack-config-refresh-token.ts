import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('xo', 'xe-', '1-', noise(BASE62, 146, 8))

/** Slack refresh token. */
export const slackConfigRefreshToken = defineRule({
  id: 'slack-config-refresh-token',
  provider: 'Slack',
  title: 'Slack refresh token',
  risk: 'Mints new access tokens of the app.',
  pattern: 'xoxe-[0-9]-[0-9A-Za-z]{120,260}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate: 'api.slack.com/apps → the app → revoke its tokens and reset its client secret.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_REFRESH_TOKEN', TOKEN)],
    negatives: [
      sample('xo', 'xe-', '1-', noise(BASE62, 96, 8)),
      `SLACK_REFRESH_TOKEN=${sample('xo', 'xe-', '1-', 'x'.repeat(146))}`,
    ],
  },
})
