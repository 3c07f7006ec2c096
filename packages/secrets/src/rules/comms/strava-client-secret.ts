import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 76)

/** Strava client secret or token. */
export const stravaClientSecret = defineRule({
  id: 'strava-client-secret',
  provider: 'Strava',
  title: 'Strava client secret or token',
  risk: 'Passes for the app, or reads an athlete’s activities.',
  pattern: assigned('strava', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'strava.com/settings/api → reset the client secret.',
  documentation: 'https://developers.strava.com/docs/authentication/',
  examples: {
    positives: [...inAssignments('STRAVA_CLIENT_SECRET', TOKEN)],
    negatives: [
      `STRAVA_CLIENT_SECRET=${noise(HEX, 39, 76)}`,
      `STRAVA_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `STRAVA_CLIENT_SECRET=${sample('x'.repeat(40))}`,
    ],
  },
})
