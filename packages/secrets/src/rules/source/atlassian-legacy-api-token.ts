import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 24, 4)

/** Atlassian API token of the format before 2023. */
export const atlassianLegacyApiToken = defineRule({
  id: 'atlassian-legacy-api-token',
  provider: 'Atlassian',
  title: 'Atlassian API token of the format before 2023',
  risk: 'Acts as its owner in Jira and Confluence.',
  pattern: assigned(
    String.raw`(?:atlassian|jira|confluence)[\w.-]{0,16}(?:token|key|password|pwd|secret)`,
    '[0-9A-Za-z]{24}',
  ),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'id.atlassian.com → Security → API tokens → Revoke.',
  documentation: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  examples: {
    positives: [...inAssignments('JIRA_API_TOKEN', TOKEN)],
    negatives: [
      `JIRA_API_TOKEN=${noise(BASE62, 23, 4)}`,
      `JIRA_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `JIRA_API_TOKEN=${sample('x'.repeat(24))}`,
    ],
  },
})
