import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('dd', 'p_', noise(BASE62, 36, 21))

/** Deno Deploy access token. */
export const denoDeployToken = defineRule({
  id: 'deno-deploy-token',
  provider: 'Deno',
  title: 'Deno Deploy access token',
  risk: 'Deploys code to the projects of its owner, and reads their variables.',
  pattern: 'dd[opw]_[0-9A-Za-z]{36,40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Deno Deploy → Account or organization settings → Access tokens → Revoke.',
  documentation: 'https://docs.deno.com/deploy/manual/',
  examples: {
    positives: [...inContexts('DENO_DEPLOY_TOKEN', TOKEN)],
    negatives: [sample('dd', 'p_', noise(BASE62, 35, 21)), `DENO_DEPLOY_TOKEN=${sample('dd', 'p_', 'x'.repeat(36))}`],
  },
})
