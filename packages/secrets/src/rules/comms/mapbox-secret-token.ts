import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'k.', 'eyJ', noise(BASE62, 80, 61), '.', noise(BASE64URL, 22, 62))

/** Mapbox secret access token. */
export const mapboxSecretToken = defineRule({
  id: 'mapbox-secret-token',
  provider: 'Mapbox',
  title: 'Mapbox secret access token',
  risk: 'Uploads and deletes map data and lists tokens at the owner’s cost.',
  pattern: String.raw`[st]k\.eyJ[0-9A-Za-z_-]{40,240}\.[0-9A-Za-z_-]{20,86}`,
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'mapbox-secret-token',
  rotate: 'Mapbox → Account → Access tokens → Delete or Rotate.',
  documentation: 'https://docs.mapbox.com/accounts/guides/tokens/',
  examples: {
    positives: [...inAssignments('MAPBOX_SECRET_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('s', 'k.', 'eyJ', noise(BASE62, 80, 61), '.', noise(BASE64URL, 18, 62)),
      `MAPBOX_SECRET_TOKEN=${sample('s', 'k.', 'eyJ', 'x'.repeat(80), '.', 'x'.repeat(22))}`,
    ],
  },
})
