import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `dose` and 32 hexadecimal digits. */
export const databricksOauthSecret = defineRule({
  id: 'databricks-oauth-secret',
  provider: 'Databricks',
  title: 'Databricks OAuth secret',
  risk: 'It signs in as the service principal.',
  pattern: 'dose[0-9a-f]{32}(?:-[0-9]{1,2})?',
  notBefore: '[0-9A-Za-mo-z_]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Databricks workspace › Settings › Developer › Access tokens (or the service principal › Secrets): revoke it and create another.',
  documentation: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  examples: {
    positives: [
      ...inAssignments('DATABRICKS_CLIENT_SECRET', sample('do', 'se', noise(HEX, 32, 233))),
      sample('do', 'se', noise(HEX, 32, 234)),
      sample('export DATABRICKS_CLIENT_SECRET=do', 'se', noise(HEX, 32, 235), '-2'),
    ],
    negatives: [
      sample('DATABRICKS_CLIENT_SECRET=do', 'se', noise(HEX, 40, 236)),
      sample('DATABRICKS_CLIENT_SECRET=do', 'se', noise(HEX, 31, 237)),
      sample('DATABRICKS_CLIENT_SECRET="do', 'sexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
