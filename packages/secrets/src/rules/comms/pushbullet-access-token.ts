import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = sample('o', '.', noise(BASE62, 32, 45))

/** Pushbullet access token. */
export const pushbulletAccessToken = defineRule({
  id: 'pushbullet-access-token',
  provider: 'Pushbullet',
  title: 'Pushbullet access token',
  risk: 'Reads and sends the pushes and texts of its owner.',
  pattern: String.raw`o\.[0-9A-Za-z]{32}`,
  notBefore: '[0-9A-Za-z_.$-]',
  notAfter: '[0-9A-Za-z_(-]',
  keywords: ['pushbullet'],
  minEntropy: 3.8,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Pushbullet → Settings → Account → Reset all access tokens.',
  documentation: 'https://docs.pushbullet.com/',
  examples: {
    positives: [...inAssignments('PUSHBULLET_TOKEN', TOKEN)],
    negatives: [sample('o', '.', noise(BASE62, 31, 45)), `PUSHBULLET_TOKEN=${sample('o', '.', 'x'.repeat(32))}`],
  },
})
