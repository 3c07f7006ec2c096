import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 29)

/** Flickr API key or secret. */
export const flickrAccessToken = defineRule({
  id: 'flickr-access-token',
  provider: 'Flickr',
  title: 'Flickr API key or secret',
  risk: 'Passes for the app and signs its requests.',
  pattern: assigned('flickr', '[0-9A-Fa-f]{32}|[0-9A-Fa-f]{16}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.6,
  confidence: 'medium',
  rotate: 'flickr.com/services/apps → the app → delete it and make a new one.',
  documentation: 'https://www.flickr.com/services/api/auth.oauth.html',
  examples: {
    positives: [...inAssignments('FLICKR_API_KEY', TOKEN)],
    negatives: [
      `FLICKR_API_KEY=${noise(HEX, 31, 29)}`,
      `checksum: ${TOKEN}`,
      `FLICKR_API_KEY=${sample('0'.repeat(32))}`,
    ],
  },
})
