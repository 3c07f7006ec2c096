import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('ATA', 'TT3', noise(BASE64URL, 177, 42), '=', noise('0123456789ABCDEF', 8, 43))

/** Atlassian API token. */
export const atlassianApiToken = defineRule({
  id: 'atlassian-api-token',
  provider: 'Atlassian',
  title: 'Atlassian API token',
  risk: 'Acts as its owner in Jira, Confluence and Bitbucket.',
  pattern: 'ATATT3[0-9A-Za-z_=-]{120,400}',
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'atlassian-token',
  rotate: 'id.atlassian.com → Security → API tokens → Revoke.',
  documentation: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  examples: {
    positives: [...inContexts('JIRA_API_TOKEN', TOKEN)],
    negatives: [`JIRA_API_TOKEN=${sample('ATA', 'TT3', 'x'.repeat(177), '=', 'x'.repeat(8))}`, TOKEN.slice(0, 90)],
  },
})
