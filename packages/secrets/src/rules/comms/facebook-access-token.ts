import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample(noise('123456789', 15, 42), '|', noise(BASE64URL, 27, 43))

/** Facebook app access token. */
export const facebookAccessToken = defineRule({
  id: 'facebook-access-token',
  provider: 'Meta',
  title: 'Facebook app access token',
  risk: 'Acts as the app: changes its settings and reads its insights.',
  pattern: assigned(
    'facebook|fb[_.-]?(?:app|access|token)|access[_.-]?token',
    String.raw`[0-9]{15,17}(?:\||%7[Cc])[0-9A-Za-z_-]{27,40}`,
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'facebook-app-token',
  rotate: 'Meta for Developers → the app → Settings → Basic → App secret → Reset.',
  documentation: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  examples: {
    positives: [...inAssignments('FACEBOOK_APP_TOKEN', TOKEN)],
    negatives: [
      `FACEBOOK_APP_TOKEN=${sample(noise('123456789', 15, 42), '|', noise(BASE64URL, 23, 43))}`,
      `checksum: ${TOKEN}`,
      `FACEBOOK_APP_TOKEN=${sample('x'.repeat(15), '|', 'x'.repeat(27))}`,
    ],
  },
})
