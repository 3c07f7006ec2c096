import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('00', 'D', noise(BASE62, 12, 69), '!', noise(BASE62, 96, 70))

/** Salesforce session or access token. */
export const salesforceSessionToken = defineRule({
  id: 'salesforce-session-token',
  provider: 'Salesforce',
  title: 'Salesforce session or access token',
  risk: 'Acts as the user in the organization until the session ends.',
  pattern: '00D[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?![0-9A-Za-z._]{80,260}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'salesforce-session',
  rotate: 'Salesforce → Setup → Session management → Remove; revoke the connected app’s tokens too.',
  documentation: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens.htm',
  examples: {
    positives: [...inAssignments('SALESFORCE_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('00', 'D', noise(BASE62, 12, 69), '!', noise(BASE62, 56, 70)),
      `SALESFORCE_TOKEN=${sample('00', 'D', 'x'.repeat(12), '!', 'x'.repeat(96))}`,
    ],
  },
})
