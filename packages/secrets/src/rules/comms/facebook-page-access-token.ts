import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('EA', 'A', noise(BASE62, 120, 55))

/** Facebook, Instagram or WhatsApp access token. */
export const facebookPageAccessToken = defineRule({
  id: 'facebook-page-access-token',
  provider: 'Meta',
  title: 'Facebook, Instagram or WhatsApp access token',
  risk: 'Acts as the user, page or business account that granted it.',
  pattern: 'EAA[0-9A-Za-z]{80,400}',
  notBefore: '[0-9A-Za-z+/_-]',
  notAfter: '[0-9A-Za-z+/_-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Meta for Developers → Tools → Access token tool, or Business settings → System users → Revoke tokens.',
  documentation: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  examples: {
    positives: [...inAssignments('FACEBOOK_ACCESS_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('EA', 'A', noise(BASE62, 70, 55)),
      `FACEBOOK_ACCESS_TOKEN=${sample('EA', 'A', 'x'.repeat(120))}`,
      `data:image/png;base64,${TOKEN}+/`,
    ],
  },
})
