import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('p', 'k.', 'eyJ', noise(BASE62, 80, 85), '.', noise(BASE64URL, 22, 86))

/** Mapbox public access token. */
export const mapboxApiToken = defineRule({
  id: 'mapbox-api-token',
  provider: 'Mapbox',
  title: 'Mapbox public access token',
  risk: 'Loads maps at the owner’s cost where it is not bound to addresses.',
  pattern: String.raw`pk\.eyJ[0-9A-Za-z_-]{40,240}\.[0-9A-Za-z_-]{20,86}`,
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'low',
  rotate: 'Mapbox → Account → Access tokens → restrict it to your addresses, or rotate it.',
  documentation: 'https://docs.mapbox.com/accounts/guides/tokens/',
  examples: {
    positives: [...inAssignments('MAPBOX_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('p', 'k.', 'eyJ', noise(BASE62, 80, 85), '.', noise(BASE64URL, 18, 86)),
      `MAPBOX_TOKEN=${sample('p', 'k.', 'eyJ', 'x'.repeat(80), '.', 'x'.repeat(22))}`,
    ],
  },
})
