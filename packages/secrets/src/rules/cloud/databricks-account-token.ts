import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `dkea` and 32 hexadecimal digits. */
export const databricksAccountToken = defineRule({
  id: 'databricks-account-token',
  provider: 'Databricks',
  title: 'Databricks delivery token',
  risk: 'It calls the Databricks service it was issued for.',
  pattern: 'dkea[0-9a-f]{32}(?:-[0-9]{1,2})?',
  notBefore: '[0-9A-Za-mo-z_]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Databricks workspace › Settings › Developer › Access tokens (or the service principal › Secrets): revoke it and create another.',
  documentation: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  examples: {
    positives: [
      ...inAssignments('DATABRICKS_TOKEN', sample('dk', 'ea', noise(HEX, 32, 496))),
      sample('dk', 'ea', noise(HEX, 32, 497)),
      sample('<add key="DATABRICKS_TOKEN" value="dk', 'ea', noise(HEX, 32, 498), '-2" />'),
    ],
    negatives: [
      sample('DATABRICKS_TOKEN=dk', 'ea', noise(HEX, 40, 499)),
      sample('DATABRICKS_TOKEN=dk', 'ea', noise(HEX, 31, 500)),
      sample('DATABRICKS_TOKEN="dk', 'eaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
