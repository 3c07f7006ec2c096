import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE64, 171, 58), '=')

/** LINE channel access token. */
export const lineChannelAccessToken = defineRule({
  id: 'line-channel-access-token',
  provider: 'LINE',
  title: 'LINE channel access token',
  risk: 'Sends messages as the official account and reads its followers.',
  pattern: assigned(String.raw`line[\w.-]{0,20}token`, '[0-9A-Za-z+/]{160,190}={1,2}'),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'medium',
  rotate: 'LINE Developers Console → the channel → Messaging API → Reissue.',
  documentation: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  examples: {
    positives: [...inAssignments('LINE_CHANNEL_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `LINE_CHANNEL_ACCESS_TOKEN=${sample(noise(BASE64, 156, 58), '=')}`,
      `checksum: ${TOKEN}`,
      `LINE_CHANNEL_ACCESS_TOKEN=${sample('x'.repeat(171), '=')}`,
    ],
  },
})
