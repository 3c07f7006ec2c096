import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 6)

/** Facebook or Instagram app secret. */
export const facebookSecret = defineRule({
  id: 'facebook-secret',
  provider: 'Meta',
  title: 'Facebook or Instagram app secret',
  risk: 'Passes for the app and signs its requests.',
  pattern: assigned(
    String.raw`(?:facebook|fb_|fb-|fb\.|fbapp|fbapi|fbclient|instagram|whatsapp)[\w.-]{0,20}(?:secret|key)`,
    '[0-9A-Fa-f]{32}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Meta for Developers → the app → Settings → Basic → App secret → Reset.',
  documentation: 'https://developers.facebook.com/docs/development/create-an-app/app-dashboard/basic-settings/',
  examples: {
    positives: [...inAssignments('FACEBOOK_APP_SECRET', TOKEN)],
    negatives: [
      `FACEBOOK_APP_SECRET=${noise(HEX, 31, 6)}`,
      `FACEBOOK_APP_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `FACEBOOK_APP_SECRET=${sample('0'.repeat(32))}`,
    ],
  },
})
