import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('3M', 'VG9', noise(BASE62, 80, 46))

/** Salesforce connected app consumer key. */
export const salesforceConsumerKey = defineRule({
  id: 'salesforce-consumer-key',
  provider: 'Salesforce',
  title: 'Salesforce connected app consumer key',
  risk: 'Names the connected app; half of a pair with its secret.',
  pattern: '3MVG9[0-9A-Za-z._]{70,120}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'Salesforce → Setup → App manager → the app → Manage consumer details → rotate.',
  documentation: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_overview.htm',
  examples: {
    positives: [...inAssignments('SALESFORCE_CLIENT_ID', TOKEN), TOKEN],
    negatives: [
      sample('3M', 'VG9', noise(BASE62, 55, 46)),
      `SALESFORCE_CLIENT_ID=${sample('3M', 'VG9', 'x'.repeat(80))}`,
    ],
  },
})
