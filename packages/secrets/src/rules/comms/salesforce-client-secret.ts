import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise('0123456789ABCDEF', 64, 37)

/** Salesforce connected app secret or security token. */
export const salesforceClientSecret = defineRule({
  id: 'salesforce-client-secret',
  provider: 'Salesforce',
  title: 'Salesforce connected app secret or security token',
  risk: 'Passes for the connected app, or completes a password from an unknown network.',
  pattern: assigned(
    String.raw`(?:salesforce|sfdc|sf_|sf-|sf\.)[\w.-]{0,20}(?:secret|token|key)`,
    '[0-9A-F]{64}|[0-9]{16,19}|[0-9A-Za-z]{24,25}',
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 2.8,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate:
    'Salesforce → Setup → App manager → the app → Manage consumer details → rotate; or Settings → Reset my security token.',
  documentation: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_overview.htm',
  examples: {
    positives: [...inAssignments('SALESFORCE_CLIENT_SECRET', TOKEN)],
    negatives: [
      `SALESFORCE_CLIENT_SECRET=${noise('0123456789ABCDEF', 63, 37)}`,
      `checksum: ${TOKEN}`,
      `SALESFORCE_CLIENT_SECRET=${sample('0'.repeat(64))}`,
    ],
  },
})
