import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('o', '.', noise(BASE62, 32, 45))

/** Pushbullet access token. */
export const pushbulletAccessToken = defineRule({
  id: 'pushbullet-access-token',
  provider: 'Pushbullet',
  title: 'Pushbullet access token',
  risk: 'Reads and sends the pushes and texts of its owner.',
  pattern: assigned('pushbullet', String.raw`o\.[0-9A-Za-z]{32}`),
  notAfter: '[0-9A-Za-z_(-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Pushbullet → Settings → Account → Reset all access tokens.',
  documentation: 'https://docs.pushbullet.com/',
  examples: {
    positives: [...inAssignments('PUSHBULLET_TOKEN', TOKEN)],
    negatives: [
      `PUSHBULLET_TOKEN=${sample('o', '.', noise(BASE62, 31, 45))}`,
      `PUSHBULLET_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PUSHBULLET_TOKEN=${sample('o', '.', 'x'.repeat(32))}`,
    ],
  },
})
