import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('dG9', 'rO', noise(BASE64, 54, 81), '=')

/** Intercom access token. */
export const intercomAccessToken = defineRule({
  id: 'intercom-access-token',
  aliases: ['intercom-api-key'],
  provider: 'Intercom',
  title: 'Intercom access token',
  risk: 'Reads and changes conversations and people.',
  pattern: 'dG9rO[0-9A-Za-z+/]{53,56}={0,2}',
  notBefore: '[0-9A-Za-z+/]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Intercom → Settings → Developer hub → the app → Authentication → Regenerate.',
  documentation: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  examples: {
    positives: [...inAssignments('INTERCOM_ACCESS_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('dG9', 'rO', noise(BASE64, 46, 81), '='),
      `INTERCOM_ACCESS_TOKEN=${sample('dG9', 'rO', 'x'.repeat(54), '=')}`,
    ],
  },
})
