import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('xw', 'fp-', noise('123456789', 12, 7), '-', noise('123456789', 12, 8), '-', noise(BASE62, 24, 9))

/** Slack workflow step token. */
export const slackWorkflowToken = defineRule({
  id: 'slack-workflow-token',
  provider: 'Slack',
  title: 'Slack workflow step token',
  risk: 'Completes steps of a workflow in the name of the app.',
  pattern: 'xwfp-[0-9]{8,14}-[0-9]{8,14}-[0-9A-Za-z]{20,64}',
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
      sample('xw', 'fp-', noise('123456789', 12, 7), '-', noise('123456789', 12, 8), '-', noise(BASE62, 12, 9)),
      `SLACK_TOKEN=${sample('xw', 'fp-', 'x'.repeat(12), '-', 'x'.repeat(12), '-', 'x'.repeat(24))}`,
    ],
  },
})
