import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 32, 40)

/** Segment write key. */
export const segmentWriteKey = defineRule({
  id: 'segment-write-key',
  provider: 'Segment',
  title: 'Segment write key',
  risk: 'Sends forged events into the source.',
  pattern: assigned(String.raw`segment[\w.-]{0,16}key`, '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Segment → Connections → the source → Settings → API keys → add a new one and remove this one.',
  documentation: 'https://segment.com/docs/connections/find-writekey/',
  examples: {
    positives: [...inAssignments('SEGMENT_WRITE_KEY', TOKEN)],
    negatives: [
      `SEGMENT_WRITE_KEY=${noise(BASE62, 31, 40)}`,
      `SEGMENT_WRITE_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SEGMENT_WRITE_KEY=${sample('x'.repeat(32))}`,
    ],
  },
})
