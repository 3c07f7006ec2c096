import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, DIGITS, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'https://hooks.',
  'slack.com',
  '/services/',
  'T',
  noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10, 17),
  '/B',
  noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10, 18),
  '/',
  noise(BASE62, 24, 19),
)

/** Slack incoming webhook. */
export const slackWebhookUrl = defineRule({
  id: 'slack-webhook-url',
  provider: 'Slack',
  title: 'Slack incoming webhook',
  risk: 'Posts messages in one channel as the app.',
  pattern: String.raw`hooks\.slack(?:-gov)?\.com/(?:services/T[0-9A-Z]{6,14}/B[0-9A-Z]{6,14}|workflows/T?[0-9A-Z]{6,14}/A?[0-9A-Z]{6,14}/[0-9]{10,20}|triggers/[TE][0-9A-Z]{6,14}/[0-9]{8,16})/([0-9A-Za-z]{20,36})`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'api.slack.com/apps → the app → Incoming webhooks → Remove, then add a new one.',
  documentation: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
  examples: {
    positives: [
      ...inContexts('SLACK_WEBHOOK_URL', TOKEN),
      `https://hooks.slack.com/triggers/T${noise(DIGITS, 9)}/${noise(DIGITS, 13)}/${noise(HEX, 32)}`,
    ],
    negatives: [
      sample(
        'https://hooks.',
        'slack.com',
        '/services/',
        'T',
        noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10, 17),
        '/B',
        noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 10, 18),
        '/',
        noise(BASE62, 16, 19),
      ),
      'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    ],
  },
})
