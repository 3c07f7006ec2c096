import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('abcdefghijklmnopqrstuvwxyz0123456789', 20, 33)

/** ThingsBoard device access or provisioning key. */
export const thingsboardAccessToken = defineRule({
  id: 'thingsboard-access-token',
  provider: 'ThingsBoard',
  title: 'ThingsBoard device access or provisioning key',
  risk: 'Sends telemetry as the device, or provisions devices.',
  pattern: assigned('things[_.-]?board', '[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'ThingsBoard → the device → Manage credentials → replace the token.',
  documentation: 'https://thingsboard.io/docs/user-guide/device-credentials/',
  examples: {
    positives: [...inAssignments('THINGSBOARD_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `THINGSBOARD_ACCESS_TOKEN=${noise('abcdefghijklmnopqrstuvwxyz0123456789', 19, 33)}`,
      `THINGSBOARD_ACCESS_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `THINGSBOARD_ACCESS_TOKEN=${sample('x'.repeat(20))}`,
    ],
  },
})
