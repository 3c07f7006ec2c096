import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('xo', 'xd-', noise(BASE62, 140, 66))

/** Slack session cookie. */
export const slackSessionCookie = defineRule({
  id: 'slack-session-cookie',
  provider: 'Slack',
  title: 'Slack session cookie',
  risk: 'Acts as the signed-in person, second factor included.',
  pattern: 'xoxd-[0-9A-Za-z%/+=_-]{80,400}',
  notAfter: '[0-9A-Za-z%/+=_-]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'slack-token',
  rotate: 'Slack → Account settings → Sign out of all other sessions.',
  documentation: 'https://docs.slack.dev/authentication/tokens/',
  examples: {
    positives: [...inContexts('SLACK_COOKIE', TOKEN)],
    negatives: [sample('xo', 'xd-', noise(BASE62, 60, 66)), `SLACK_COOKIE=${sample('xo', 'xd-', 'x'.repeat(140))}`],
  },
})
