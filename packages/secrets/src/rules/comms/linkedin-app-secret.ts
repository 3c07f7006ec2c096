import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('WPL', '_AP1.', noise(BASE62, 16, 36), '.', noise(BASE64, 6, 37), '==')

/** LinkedIn client secret. */
export const linkedinAppSecret = defineRule({
  id: 'linkedin-app-secret',
  aliases: ['linkedin-client-secret'],
  provider: 'LinkedIn',
  title: 'LinkedIn client secret',
  risk: 'Passes for the app and exchanges login codes.',
  pattern: String.raw`WPL_AP[0-9]\.[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{4,8}={0,2}`,
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'LinkedIn Developer Portal → the app → Auth → generate a new primary client secret.',
  documentation: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
  examples: {
    positives: [...inContexts('LINKEDIN_CLIENT_SECRET', TOKEN)],
    negatives: [
      sample('WPL', '_AP1.', noise(BASE62, 16, 36), '.', noise(BASE64, 1, 37), '=='),
      `LINKEDIN_CLIENT_SECRET=${sample('WPL', '_AP1.', 'x'.repeat(16), '.', 'x'.repeat(6), '==')}`,
    ],
  },
})
