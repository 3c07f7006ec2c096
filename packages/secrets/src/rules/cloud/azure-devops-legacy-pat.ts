import { completeToken } from '../../validators/complete-token.ts'
import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE32, noise, sample, UPPER } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds old personal access tokens of Azure DevOps by their name: 52 base-32 characters in lower case. */
export const azureDevopsLegacyPat = defineRule({
  id: 'azure-devops-legacy-pat',
  provider: 'Microsoft Azure',
  title: 'Azure DevOps personal access token (old format)',
  risk: 'It acts as the user in Azure DevOps: source, pipelines and their secrets, artifacts.',
  pattern: assigned(
    'azure|devops|\\bado[_.\\-]|azdo|vsts|vss[_.\\-]|visualstudio|access[_.\\-]?token|personal[_.\\-]?access|\\bpat\\b|_pat\\b|pat_',
    '[a-z2-7]{52}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'medium',
  validator: 'azure-devops-pat',
  invalidConfidence: 'low',
  allowlists: [WORDS],
  rotate: 'Azure DevOps › User settings › Personal access tokens: revoke it and create another with the fewest scopes.',
  documentation:
    'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  examples: {
    positives: [
      ...inAssignments('AZURE_DEVOPS_EXT_PAT', sample(noise('abcdefghijklmnopqrstuvwxyz234567', 52, 595))),
      sample('{ "systemAccesstoken": "', noise('abcdefghijklmnopqrstuvwxyz234567', 52, 596), '" }'),
      sample('AZURE_DEVOPS_EXT_PAT=', completeToken('azure-devops-pat', sample(noise(BASE32, 52, 597)))),
    ],
    negatives: [
      sample('AZURE_DEVOPS_EXT_PAT=', noise(UPPER, 52, 598)),
      sample('AZURE_DEVOPS_EXT_PAT=', noise('abcdefghijklmnopqrstuvwxyz234567', 51, 599)),
      'AZURE_DEVOPS_EXT_PAT="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('AZURE_DEVOPS_EXT_PAT=', noise('abcdefghijklmnopqrstuvwxyz234567', 52, 600), '0aB1'),
      sample('checksum = "', noise('abcdefghijklmnopqrstuvwxyz234567', 52, 601), '"'),
    ],
  },
})
