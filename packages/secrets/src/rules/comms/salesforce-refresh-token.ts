import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('5A', 'ep861', noise(BASE62, 80, 48))

/** Salesforce OAuth refresh token. */
export const salesforceRefreshToken = defineRule({
  id: 'salesforce-refresh-token',
  provider: 'Salesforce',
  title: 'Salesforce OAuth refresh token',
  risk: 'Mints new access tokens of the user.',
  pattern: '5Aep861[0-9A-Za-z._]{70,140}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Salesforce → the user’s Settings → OAuth connected apps → Revoke.',
  documentation: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens.htm',
  examples: {
    positives: [...inAssignments('SALESFORCE_REFRESH_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('5A', 'ep861', noise(BASE62, 50, 48)),
      `SALESFORCE_REFRESH_TOKEN=${sample('5A', 'ep861', 'x'.repeat(80))}`,
    ],
  },
})
