import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds `prod:`, `preview:` or `dev:` with a deployment's name and a base-64 run behind a bar. */
export const convexDeployKey = defineRule({
  id: 'convex-deploy-key',
  provider: 'Convex',
  title: 'Convex deploy key',
  risk: 'It deploys functions to, and reads the data of, the deployment.',
  pattern: '(?:prod|dev|preview|project):[\\w:-]{3,80}\\|([A-Za-z0-9+/_-]{40,300}={0,2})',
  notBefore: '[0-9A-Za-z_]',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Convex dashboard › the deployment › Settings › Deploy keys: delete it and generate another.',
  documentation: 'https://docs.convex.dev/cli/deploy-key-types',
  examples: {
    positives: [
      sample('CONVEX_DEPLOY_KEY="prod:happy-otter-123|eyJ2MiI6', noise(BASE64, 80, 785), '="'),
      sample('CONVEX_DEPLOY_KEY=preview:team:project|eyJ2MiI6', noise(BASE64, 80, 786)),
    ],
    negatives: ['CONVEX_DEPLOYMENT=dev:happy-otter-123 # team: x', 'CONVEX_DEPLOY_KEY=prod:name|key'],
  },
})
