import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('IG', 'QV', noise(BASE62, 140, 4))

/** Instagram access token. */
export const instagramAccessToken = defineRule({
  id: 'instagram-access-token',
  provider: 'Meta',
  title: 'Instagram access token',
  risk: 'Acts as the account that granted it.',
  pattern: 'IG(?:QV|QW|AA)[0-9A-Za-z_-]{80,300}',
  notBefore: '[0-9A-Za-z+/_-]',
  notAfter: '[0-9A-Za-z+/_-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Instagram → Settings → Apps and websites → Remove the app.',
  documentation: 'https://developers.facebook.com/docs/instagram-platform/',
  examples: {
    positives: [...inAssignments('INSTAGRAM_TOKEN', TOKEN), TOKEN],
    negatives: [sample('IG', 'QV', noise(BASE62, 70, 4)), `INSTAGRAM_TOKEN=${sample('IG', 'QV', 'x'.repeat(140))}`],
  },
})
