import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { LOWER, noise, sample, UPPER } from '../sample.ts'

/** Finds `api_org_` and 34 to 40 letters. */
export const huggingfaceOrganizationToken = defineRule({
  id: 'huggingface-organization-token',
  aliases: ['huggingface-organization-api-token'],
  provider: 'Hugging Face',
  title: 'Hugging Face organisation token',
  risk: "It reads and writes the organisation's models and data sets.",
  pattern: 'api_org_[0-9A-Za-z]{34,40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Hugging Face › the organisation › Settings: delete the token; organisation tokens are no longer issued.',
  documentation: 'https://huggingface.co/docs/hub/security-tokens',
  examples: {
    positives: [
      ...inAssignments('HF_ORG_TOKEN', sample('api_', 'org_', noise(UPPER + LOWER, 34, 686))),
      sample('api_', 'org_', noise(UPPER + LOWER, 34, 687)),
    ],
    negatives: [
      sample('HF_ORG_TOKEN=api_', 'org_', noise(UPPER + LOWER, 50, 688)),
      sample('HF_ORG_TOKEN=api_', 'org_', noise(UPPER + LOWER, 33, 689)),
      sample('HF_ORG_TOKEN="api_', 'org_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
