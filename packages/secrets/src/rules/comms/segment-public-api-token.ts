import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sg', 'p_', noise(BASE62, 64, 76))

/** Segment Public API token. */
export const segmentPublicApiToken = defineRule({
  id: 'segment-public-api-token',
  provider: 'Segment',
  title: 'Segment Public API token',
  risk: 'Manages sources, destinations and the data that flows through them.',
  pattern: 'sgp_[0-9A-Za-z]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'Segment → Settings → Access management → Tokens → Remove.',
  documentation: 'https://segment.com/docs/api/public-api/',
  examples: {
    positives: [...inContexts('SEGMENT_TOKEN', TOKEN)],
    negatives: [sample('sg', 'p_', noise(BASE62, 63, 76)), `SEGMENT_TOKEN=${sample('sg', 'p_', 'x'.repeat(64))}`],
  },
})
