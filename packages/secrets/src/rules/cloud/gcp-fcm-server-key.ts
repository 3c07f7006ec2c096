import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds legacy FCM server keys: `AAAA`, seven characters, a colon and 140 characters. */
export const gcpFcmServerKey = defineRule({
  id: 'gcp-fcm-server-key',
  provider: 'Google Cloud',
  title: 'Firebase Cloud Messaging server key',
  risk: 'It sends push messages to every installation of the application.',
  pattern: 'AAAA[\\w-]{7}:[\\w-]{140}',
  notBefore: '[0-9A-Za-mo-z_+/-]',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Firebase console › Project settings › Cloud Messaging: delete the server key and move to the HTTP v1 interface.',
  documentation: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
  examples: {
    positives: [
      ...inAssignments('FCM_SERVER_KEY', sample('AA', 'AA', noise(BASE64URL, 7, 119), ':', noise(BASE64URL, 140, 120))),
      sample('AA', 'AA', noise(BASE64URL, 7, 121), ':', noise(BASE64URL, 140, 122)),
    ],
    negatives: [
      'AAAAB3NzaC1yc2E:key',
      sample('FCM_SERVER_KEY=AA', 'AA', noise(BASE64URL, 7, 123), ':', noise(BASE64URL, 139, 124)),
      sample(
        'FCM_SERVER_KEY="AA',
        'AAxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
      sample('FCM_SERVER_KEY=AA', 'AA', noise(BASE64URL, 7, 125), ':', noise(BASE64URL, 140, 126), '0aB1'),
    ],
  },
})
