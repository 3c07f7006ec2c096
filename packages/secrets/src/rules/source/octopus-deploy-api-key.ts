import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE32, noise, sample } from '../sample.ts'

const TOKEN = sample('AP', 'I-', noise(BASE32, 26, 78))

/** Octopus Deploy API key. */
export const octopusDeployApiKey = defineRule({
  id: 'octopus-deploy-api-key',
  provider: 'Octopus Deploy',
  title: 'Octopus Deploy API key',
  risk: 'Deploys releases and reads variables as its owner.',
  pattern: 'API-[A-Z0-9]{25,27}',
  notBefore: '[0-9A-Za-z_-]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  confidence: 'high',
  rotate: 'Octopus → Profile → My API keys → Revoke.',
  documentation: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  examples: {
    positives: [...inAssignments('OCTOPUS_API_KEY', TOKEN), TOKEN],
    negatives: [sample('AP', 'I-', noise(BASE32, 24, 78)), `OCTOPUS_API_KEY=${sample('AP', 'I-', 'X'.repeat(26))}`],
  },
})
