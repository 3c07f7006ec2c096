import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE62, 14, 39), '.atl', 'asv1.', noise(BASE62, 67, 40))

/** HCP Terraform API token. */
export const hashicorpTfApiToken = defineRule({
  id: 'hashicorp-tf-api-token',
  provider: 'HashiCorp',
  title: 'HCP Terraform API token',
  risk: 'Reads and changes workspaces, their variables and their state, and starts runs.',
  pattern: String.raw`[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,70}`,
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'terraform-cloud-token',
  rotate: 'HCP Terraform → User, team or organization settings → Tokens → Delete.',
  documentation: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  examples: {
    positives: [...inAssignments('TF_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample(noise(BASE62, 14, 39), '.atl', 'asv1.', noise(BASE62, 58, 40)),
      `TF_TOKEN=${sample('x'.repeat(14), '.atl', 'asv1.', 'x'.repeat(67))}`,
    ],
  },
})
