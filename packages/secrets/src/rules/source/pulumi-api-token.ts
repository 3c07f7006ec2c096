import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('pu', 'l-', noise(HEX, 40, 17))

/** Pulumi access token. */
export const pulumiApiToken = defineRule({
  id: 'pulumi-api-token',
  provider: 'Pulumi',
  title: 'Pulumi access token',
  risk: 'Reads and changes stacks and their secrets.',
  pattern: 'pul-[0-9A-Fa-f]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Pulumi Cloud → Personal, team or organization access tokens → Delete.',
  documentation: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  examples: {
    positives: [...inContexts('PULUMI_ACCESS_TOKEN', TOKEN)],
    negatives: [sample('pu', 'l-', noise(HEX, 39, 17)), `PULUMI_ACCESS_TOKEN=${sample('pu', 'l-', 'x'.repeat(40))}`],
  },
})
