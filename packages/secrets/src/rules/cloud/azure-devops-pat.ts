import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds personal access tokens of Azure DevOps: 84 characters with `JQQJ99` at the 53rd and `AZDO` at the 77th. */
export const azureDevopsPat = defineRule({
  id: 'azure-devops-pat',
  provider: 'Microsoft Azure',
  title: 'Azure DevOps personal access token',
  risk: 'It acts as the user in Azure DevOps: source, pipelines and their secrets, artifacts.',
  pattern: '[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{16}AZDO[0-9A-Za-z]{4}(?:[0-9A-Za-z]{2}==)?',
  notBefore: '[0-9A-Za-mo-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'azure-cask-key',
  rotate: 'Azure DevOps › User settings › Personal access tokens: revoke it and create another with the fewest scopes.',
  documentation:
    'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  examples: {
    positives: [
      ...inAssignments(
        'AZURE_DEVOPS_PAT',
        sample(
          noise(BASE62, 52, 165),
          'JQ',
          'QJ99BA',
          noise(BASE62, 2, 166),
          'AC',
          noise(BASE62, 12, 167),
          'AZ',
          'DO',
          noise(BASE62, 4, 168),
        ),
      ),
      sample(
        noise(BASE62, 52, 169),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 170),
        'AC',
        noise(BASE62, 12, 171),
        'AZ',
        'DO',
        noise(BASE62, 4, 172),
      ),
      sample(
        'AZURE_DEVOPS_PAT=',
        completeToken(
          'azure-cask-key',
          sample(
            noise(BASE62, 52, 173),
            'JQ',
            'QJ99BA',
            noise(BASE62, 2, 174),
            'AC',
            noise(BASE62, 12, 175),
            'AZ',
            'DO',
          ),
        ),
      ),
    ],
    negatives: [
      sample('AZURE_DEVOPS_PAT=', noise(BASE62, 84, 176)),
      sample(
        'AZURE_DEVOPS_PAT=',
        noise(BASE62, 50, 177),
        'JQ',
        'QJ99BAC',
        noise(BASE62, 15, 178),
        'AZ',
        'DO',
        noise(BASE62, 4, 179),
      ),
      sample(
        'AZURE_DEVOPS_PAT=',
        noise(BASE62, 52, 180),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 181),
        'AC',
        noise(BASE62, 12, 182),
        'AZ',
        'DO',
        noise(BASE62, 3, 183),
      ),
      sample(
        'AZURE_DEVOPS_PAT="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQ',
        'QJ99BAxxACxxxxxxxxxxxxAZ',
        'DOxxxx"',
      ),
      sample(
        'AZURE_DEVOPS_PAT=',
        noise(BASE62, 52, 184),
        'JQ',
        'QJ99BA',
        noise(BASE62, 2, 185),
        'AC',
        noise(BASE62, 12, 186),
        'AZ',
        'DO',
        noise(BASE62, 4, 187),
        '0aB1',
      ),
    ],
  },
})
