import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'https://chat.',
  'googleapis.com',
  '/v1/spaces/',
  noise(BASE62, 11, 27),
  '/messages?key=',
  'AI',
  'za',
  noise(BASE64URL, 35, 28),
  '&token=',
  noise(BASE64URL, 43, 29),
)

/** Google Chat incoming webhook. */
export const googleChatWebhook = defineRule({
  id: 'google-chat-webhook',
  provider: 'Google',
  title: 'Google Chat incoming webhook',
  risk: 'Posts messages in one space.',
  pattern: String.raw`chat\.googleapis\.com/v1/spaces/[0-9A-Za-z_-]{6,20}/messages\?key=[0-9A-Za-z_-]{20,60}&(?:amp;)?token=[0-9A-Za-z_%=-]{20,80}`,
  notAfter: '[0-9A-Za-z_%=-]',
  confidence: 'high',
  rotate: 'Google Chat → the space → Apps & integrations → Webhooks → Delete.',
  documentation: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
  examples: {
    positives: [...inAssignments('CHAT_WEBHOOK_URL', TOKEN)],
    negatives: [
      sample(
        'https://chat.',
        'googleapis.com',
        '/v1/spaces/',
        noise(BASE62, 11, 27),
        '/messages?key=',
        'AI',
        'za',
        noise(BASE64URL, 35, 28),
        '&token=',
        noise(BASE64URL, 13, 29),
      ),
      'https://chat.googleapis.com/v1/spaces/AAAA/messages?key=KEY&token=TOKEN',
    ],
  },
})
