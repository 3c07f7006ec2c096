import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('M', 'DM0', noise(BASE64, 40, 23))

/** Jira or Confluence Data Center personal access token. */
export const atlassianDataCenterToken = defineRule({
  id: 'atlassian-data-center-token',
  provider: 'Atlassian',
  title: 'Jira or Confluence Data Center personal access token',
  risk: 'Acts as its owner on that server.',
  pattern: assigned(
    String.raw`(?:jira|confluence|atlassian)[\w.-]{0,16}(?:token|pat|key|password|bearer|auth)`,
    '[MNO][ADTjwz][0-9A-Za-z+/]{42}',
  ),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'Profile → Personal access tokens → Revoke.',
  documentation: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
  examples: {
    positives: [...inAssignments('JIRA_PAT', TOKEN)],
    negatives: [
      `JIRA_PAT=${sample('M', 'DM0', noise(BASE64, 39, 23))}`,
      `JIRA_PAT=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `JIRA_PAT=${sample('M', 'DM0', 'x'.repeat(40))}`,
    ],
  },
})
