import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 23)

/** Spotify client secret. */
export const spotifyClientSecret = defineRule({
  id: 'spotify-client-secret',
  provider: 'Spotify',
  title: 'Spotify client secret',
  risk: 'Passes for the app and exchanges login codes.',
  pattern: assigned(String.raw`spotify[\w.-]{0,20}(?:secret|key|token)`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'developer.spotify.com → Dashboard → the app → Settings → Rotate client secret.',
  documentation: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
  examples: {
    positives: [...inAssignments('SPOTIFY_CLIENT_SECRET', TOKEN)],
    negatives: [
      `SPOTIFY_CLIENT_SECRET=${noise(HEX, 31, 23)}`,
      `SPOTIFY_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SPOTIFY_CLIENT_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
