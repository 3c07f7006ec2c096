import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'xo',
  'xa-',
  '2-',
  noise('123456789', 12, 53),
  '-',
  noise('123456789', 12, 54),
  '-',
  noise(HEX, 32, 55),
)

/** Slack workspace token of the older format. */
export const slackLegacyWorkspaceToken = defineRule({
  id: 'slack-legacy-workspace-token',
  provider: 'Slack',
  title: 'Slack workspace token of the older format',
  risk: 'Acts as the app in the workspace.',
  pattern: 'xox[ar]-(?:[0-9]-)?(?:[0-9]{8,14}-){0,3}[0-9A-Za-z]{24,64}',
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
      sample('xo', 'xa-', '2-', noise('123456789', 12, 53), '-', noise('123456789', 12, 54), '-', noise(HEX, 20, 55)),
      `SLACK_TOKEN=${sample('xo', 'xa-', '2-', 'x'.repeat(12), '-', 'x'.repeat(12), '-', 'x'.repeat(32))}`,
    ],
  },
})
