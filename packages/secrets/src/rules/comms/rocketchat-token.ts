import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE64URL, 43, 54)

/** Rocket.Chat personal access token. */
export const rocketchatToken = defineRule({
  id: 'rocketchat-token',
  provider: 'Rocket.Chat',
  title: 'Rocket.Chat personal access token',
  risk: 'Reads and posts as its owner.',
  pattern: assigned('rocket[_.-]?chat', '[0-9A-Za-z_-]{43}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.6,
  confidence: 'medium',
  rotate: 'Rocket.Chat → Account → Personal access tokens → Remove.',
  documentation: 'https://developer.rocket.chat/apidocs/authentication',
  examples: {
    positives: [...inAssignments('ROCKETCHAT_TOKEN', TOKEN)],
    negatives: [
      `ROCKETCHAT_TOKEN=${noise(BASE64URL, 42, 54)}`,
      `ROCKETCHAT_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ROCKETCHAT_TOKEN=${sample('x'.repeat(43))}`,
    ],
  },
})
